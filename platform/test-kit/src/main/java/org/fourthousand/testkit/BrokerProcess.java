package org.fourthousand.testkit;

import kafka.Kafka;
import kafka.tools.StorageTool;

/** Main class of the broker's own process: formats the storage named in the properties file, then serves. */
public final class BrokerProcess {

    private BrokerProcess() {}

    /** Arguments: the properties file and the cluster id. */
    public static void main(String[] arguments) throws Exception {
        var properties = arguments[0];
        StorageTool.execute(
                new String[] {"format", "--standalone", "--ignore-formatted", "-t", arguments[1], "-c", properties},
                System.out);
        Kafka.main(new String[] {properties});
    }
}

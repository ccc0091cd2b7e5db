package org.fourthousand.local.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** Main class of Kafka's process: formats the storage the first time, then serves until it is told to end. */
public final class KafkaNode {

    private KafkaNode() {}

    /** Arguments: the properties file, the folder of the storage, the cluster's id. */
    public static void main(String[] arguments) throws IOException {
        var properties = arguments[0];
        var storage = Path.of(arguments[1]);
        if (!Files.exists(storage.resolve("meta.properties"))) {
            var status = StorageTool.execute(
                    new String[] {"format", "--cluster-id", arguments[2], "--config", properties}, System.out);
            if (status != 0) {
                throw new IOException("Kafka's storage cannot be formatted in " + storage);
            }
        }
        Kafka.main(new String[] {properties});
    }
}

package org.fourthousand.notification;

import io.quarkus.test.junit.QuarkusTest;
import org.fourthousand.testkit.Contract;

@QuarkusTest
class ContractTest extends Contract {}

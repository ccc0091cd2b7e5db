package org.fourthousand.funding;

import io.quarkus.test.junit.QuarkusTest;
import org.fourthousand.testkit.Contract;

@QuarkusTest
class ContractTest extends Contract {}

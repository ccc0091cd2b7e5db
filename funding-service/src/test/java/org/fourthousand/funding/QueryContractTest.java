package org.fourthousand.funding;

import io.quarkus.test.junit.QuarkusTest;
import org.fourthousand.testkit.QueryContract;

@QuarkusTest
class QueryContractTest extends QueryContract {}

package org.fourthousand.review;

import io.quarkus.test.junit.QuarkusTest;
import org.fourthousand.testkit.QueryContract;

@QuarkusTest
class QueryContractTest extends QueryContract {}

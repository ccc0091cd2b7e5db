package org.fourthousand.notification;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.fourthousand.testkit.HouseRules;

@AnalyzeClasses(packages = "org.fourthousand.notification", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(HouseRules.class);
}

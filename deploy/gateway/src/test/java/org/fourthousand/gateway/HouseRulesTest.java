package org.fourthousand.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import org.jspecify.annotations.NullMarked;

/** The house rules that concern a module without database and events. */
@AnalyzeClasses(packages = "org.fourthousand.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule PACKAGES_ARE_NAMED_BY_FEATURE = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..helper..", "..common..", "..impl..", "..dto..", "..mapper..", "..service..");

    @ArchTest
    static final ArchRule PACKAGES_DO_NOT_GO_IN_CIRCLES =
            slices().matching("org.fourthousand.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule CONSTRUCTORS_INJECT = noFields().should().beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule PACKAGES_ARE_NULL_MARKED =
            classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);
}

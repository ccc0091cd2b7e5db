package org.fourthousand.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.NullMarked;

/**
 * The house rules that a machine can hold. A module's test says {@code @ArchTest static final ArchTests RULES =
 * ArchTests.in(HouseRules.class)} over its own packages.
 */
public final class HouseRules {

    private HouseRules() {}

    @ArchTest
    static final ArchRule PACKAGES_ARE_NAMED_BY_FEATURE = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..",
                    "..utils..",
                    "..helper..",
                    "..helpers..",
                    "..common..",
                    "..impl..",
                    "..dto..",
                    "..mapper..",
                    "..service..")
            .because("a package is named by what it is about");

    @ArchTest
    static final ArchRule CONSTRUCTORS_INJECT = noFields()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameNotEndingWith("Test")
            .should()
            .beAnnotatedWith(Inject.class)
            .because("dependencies come through the constructor")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ENTITY_FIELDS_ARE_PRIVATE = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .areNotStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .and()
            .haveNameNotMatching("\\$.*")
            .should()
            .bePrivate()
            .because("an entity guards its own state")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ENTITIES_HAVE_NO_SETTERS = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotMatching("set[A-Z].*")
            .because("an entity speaks in verbs of the domain")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ONLY_THE_RELAY_SENDS_TO_KAFKA = noClasses()
            .that()
            .resideOutsideOfPackages("org.fourthousand.kit.outbox", "org.fourthousand.testkit")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Producer.class)
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("Emitter")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("MutinyEmitter")
            .because("an event is published exactly when its change is committed");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackages("org.fourthousand.testkit")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("deadlines are tested by moving the injected " + Clock.class.getSimpleName());

    @ArchTest
    static final ArchRule PACKAGES_ARE_NULL_MARKED = classes()
            .that()
            .haveSimpleName("package-info")
            .should()
            .beAnnotatedWith(NullMarked.class)
            .because("absence is written @Nullable");
}

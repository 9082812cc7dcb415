/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.temporal.TemporalAccessor;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** What the compiler does not check. */
@AnalyzeClasses(packages = "io.github.camelbandwidth.client", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String HTTP = "io.github.camelbandwidth.client.http..";
    private static final String TIME = "io.github.camelbandwidth.client.time..";

    /** Names under which credentials, numbers and people's words go. */
    private static final Set<String> PRIVATE =
            Set.of("text", "tag", "password", "username", "body", "headers", "to", "from");

    @ArchTest
    static final ArchRule the_client_knows_no_framework = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.camel..", "org.springframework..", "io.quarkus..")
            .because("each framework has a module of its own, and this one works without any");

    @ArchTest
    static final ArchRule only_the_http_package_knows_the_http_library = noClasses()
            .that()
            .resideOutsideOfPackage(HTTP)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.hc..")
            .because("one place has to promise that no request is made twice");

    @ArchTest
    static final ArchRule only_the_time_package_asks_the_clock_of_the_system = noClasses()
            .that()
            .resideOutsideOfPackage(TIME)
            .should()
            .accessTargetWhere(method(System.class, "currentTimeMillis", "nanoTime"))
            .orShould()
            .accessTargetWhere(method(TemporalAccessor.class, "now"))
            .orShould()
            .accessTargetWhere(method(
                    Clock.class, "system", "systemUTC", "systemDefaultZone", "tick", "tickMillis", "tickSeconds"))
            .orShould()
            .accessTargetWhere(method(Date.class, "<init>"))
            .because("tests move the time by hand");

    @ArchTest
    static final ArchRule only_the_time_package_waits = noClasses()
            .that()
            .resideOutsideOfPackage(TIME)
            .should()
            .accessTargetWhere(method(Thread.class, "sleep"))
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Timer.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ScheduledExecutorService.class)
            .orShould()
            .accessTargetWhere(method(CompletableFuture.class, "orTimeout", "completeOnTimeout", "delayedExecutor"))
            .orShould()
            .accessTargetWhere(method(Executors.class, "newScheduledThreadPool", "newSingleThreadScheduledExecutor"))
            .because("tests move the time by hand, and a timer of the system does not heed them");

    @ArchTest
    static final ArchRule packages_do_not_depend_on_each_other_in_a_circle = slices().matching(
                    "io.github.camelbandwidth.client.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a package can then be understood from those below it");

    @ArchTest
    static final ArchRule records_of_private_things_say_themselves_what_they_show = classes()
            .that()
            .areRecords()
            .and(haveAPrivateComponent())
            .should(declareTheirToString())
            .because("the toString of a record shows everything, and sooner or later it is in a log");

    @ArchTest
    static final ArchRule logs_go_through_slf4j = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .because("the application chooses where logs go");

    @ArchTest
    static final ArchRule nothing_is_printed =
            noClasses().should(ACCESS_STANDARD_STREAMS).because("standard output and error belong to the application");

    /** A method of that class or of one below it, called or referred to. */
    private static DescribedPredicate<JavaAccess<?>> method(Class<?> owner, String... names) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + List.of(names),
                access -> access.getTargetOwner().isAssignableTo(owner)
                        && Set.of(names).contains(access.getTarget().getName()));
    }

    private static DescribedPredicate<JavaClass> haveAPrivateComponent() {
        return DescribedPredicate.describe(
                "have a component named one of " + PRIVATE, record -> record.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .map(JavaField::getName)
                        .anyMatch(PRIVATE::contains));
    }

    /** The compiler's own toString of a record is no declared one: all it does is to ask ObjectMethods for it. */
    private static ArchCondition<JavaClass> declareTheirToString() {
        return new ArchCondition<>("declare their own toString") {
            @Override
            public void check(JavaClass record, ConditionEvents events) {
                boolean own = record.tryGetMethod("toString")
                        .filter(method -> !method.getModifiers().contains(JavaModifier.FINAL))
                        .isPresent();
                events.add(new SimpleConditionEvent(record, own, record.getDescription() + " shows all it has"));
            }
        };
    }
}

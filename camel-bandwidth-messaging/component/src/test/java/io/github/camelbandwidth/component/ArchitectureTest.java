/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.AsyncCallback;

@AnalyzeClasses(packages = "io.github.camelbandwidth.component", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String OPERATION = "io.github.camelbandwidth.component.operation..";
    private static final String WEBHOOK = "io.github.camelbandwidth.component.webhook..";

    @ArchTest
    static final ArchRule CALLBACKS_ARE_TOUCHED_IN_THREE_CLASSES = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.github.camelbandwidth.component.BandwidthMessagingProducer")
            .and()
            .doNotHaveFullyQualifiedName("io.github.camelbandwidth.component.webhook.WebhookProcessor")
            .and()
            .doNotHaveFullyQualifiedName("io.github.camelbandwidth.component.event.EventDelivery")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(AsyncCallback.class)
            .because("an exchange ends exactly once, and three small classes can be read to see that it does");

    @ArchTest
    static final ArchRule SENDING_KNOWS_NOTHING_OF_RECEIVING = noClasses()
            .that()
            .resideInAPackage(OPERATION)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(WEBHOOK)
            .because("they are two ways through the component, and a change in one must not be felt in the other");

    @ArchTest
    static final ArchRule RECEIVING_KNOWS_NOTHING_OF_SENDING = noClasses()
            .that()
            .resideInAPackage(WEBHOOK)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(OPERATION)
            .because("they are two ways through the component, and a change in one must not be felt in the other");

    @ArchTest
    static final ArchRule THE_LEDGER_KNOWS_NEITHER_ITS_USERS_NOR_HTTP = noClasses()
            .that()
            .resideInAPackage("io.github.camelbandwidth.component.ledger..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    OPERATION,
                    WEBHOOK,
                    "io.github.camelbandwidth.client.http..",
                    "org.apache.camel.http..",
                    "org.apache.camel.component.http..",
                    "java.net.http..")
            .because("sends and events use the same one, and what is good for one of them must not be built into it");

    @ArchTest
    static final ArchRule WHAT_RUNS_EVENTS_KNOWS_NOTHING_OF_HTTP_OR_OF_SENDING = noClasses()
            .that()
            .resideInAPackage("io.github.camelbandwidth.component.event..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(OPERATION, WEBHOOK)
            .because("an event is the same whichever server it came through, and receiving is not sending");

    @ArchTest
    static final ArchRule THE_HUB_OF_EVENTS_KNOWS_NEITHER_OF_ITS_TWO_SIDES = noClasses()
            .that()
            .resideInAPackage("io.github.camelbandwidth.component.delivery..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(OPERATION, WEBHOOK)
            .because("it stands between sending and receiving so that these two need not know each other");

    @ArchTest
    static final ArchRule THE_PACE_KNOWS_NEITHER_ITS_USERS_NOR_CAMEL = noClasses()
            .that()
            .resideInAPackage("io.github.camelbandwidth.component.pace..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    OPERATION,
                    WEBHOOK,
                    "io.github.camelbandwidth.component.ledger..",
                    "io.github.camelbandwidth.client.http..",
                    "org.apache.camel..")
            .because("who goes when is arithmetic, which tests on a clock moved by hand can hold against arithmetic");

    @ArchTest
    static final ArchRule THE_HTTP_LIBRARY_IS_NOT_SEEN = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.hc..")
            .because("the client alone decides how a request is made, and that it is made once");

    @ArchTest
    static final ArchRule THE_SYSTEMS_CLOCK_IS_NOT_READ = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .because("tests move time by hand, through client.time, and for every part at once");

    @ArchTest
    static final ArchRule NOTHING_SLEEPS_OR_SETS_TIMERS = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(TimeUnit.class, "sleep", long.class)
            .orShould()
            .callMethod(CompletableFuture.class, "orTimeout", long.class, TimeUnit.class)
            .orShould()
            .callMethod(CompletableFuture.class, "completeOnTimeout", Object.class, long.class, TimeUnit.class)
            .orShould()
            .callMethod(CompletableFuture.class, "delayedExecutor", long.class, TimeUnit.class)
            .orShould()
            .callMethod(CompletableFuture.class, "delayedExecutor", long.class, TimeUnit.class, Executor.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Timer.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ScheduledExecutorService.class)
            .because("a sleeping thread is one that a message in flight holds, and a timer beside client.time stands"
                    + " still when a test moves time");

    @ArchTest
    static final ArchRule NO_PACKAGE_CYCLES = slices().matching("io.github.camelbandwidth.(**)")
            .should()
            .beFreeOfCycles()
            .because("packages that need each other are one package with two names");

    @ArchTest
    static final ArchRule THE_SIMULATOR_IS_FOR_TESTS = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("io.github.camelbandwidth.simulator.."))
            .because("what goes to production must not carry the vendor's side with it");
}

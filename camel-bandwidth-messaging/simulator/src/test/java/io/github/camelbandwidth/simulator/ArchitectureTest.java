/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Timer;
import java.util.concurrent.ScheduledExecutorService;

@AnalyzeClasses(packages = "io.github.camelbandwidth.simulator", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String SIMULATOR = "io.github.camelbandwidth.simulator..";
    private static final String DOMAIN = "io.github.camelbandwidth.simulator.domain..";
    private static final String UI = "io.github.camelbandwidth.simulator.ui..";
    private static final String TIME = "io.github.camelbandwidth.simulator.time..";

    @ArchTest
    static final ArchRule ONLY_THE_CLIENTS_TEXT_PACKAGE_IS_USED = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("io.github.camelbandwidth.client..")
                    .and(resideOutsideOfPackage("io.github.camelbandwidth.client.text..")))
            .because("if both sides shared their wire code, a misspelt field would pass every test on both sides");

    @ArchTest
    static final ArchRule THE_DOMAIN_KNOWS_NO_OTHER_PACKAGE = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .dependOnClassesThat(resideInAPackage(SIMULATOR).and(resideOutsideOfPackage(DOMAIN)))
            .because("rules that know neither HTTP nor storage can be tested as arithmetic");

    @ArchTest
    static final ArchRule THE_DOMAIN_DOES_NO_IO = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx..", "java.io..", "java.nio.file..", "java.net.http..", "com.fasterxml..")
            .because("what does I/O can fail, and a rule cannot");

    @ArchTest
    static final ArchRule NOBODY_ELSE_READS_THE_SYSTEMS_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackage(TIME)
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
            .because("24 hours must pass in a test in milliseconds, for every part at once");

    @ArchTest
    static final ArchRule NOBODY_ELSE_SLEEPS_OR_SETS_TIMERS = noClasses()
            .that()
            .resideOutsideOfPackage(TIME)
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Vertx.class, "setTimer", long.class, Handler.class)
            .orShould()
            .callMethod(Vertx.class, "setPeriodic", long.class, Handler.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Timer.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ScheduledExecutorService.class)
            .because("a deadline beside the simulator's time would not come when that time is moved");

    @ArchTest
    static final ArchRule THE_PAGE_KNOWS_THE_CONTROL_API_ALONE = noClasses()
            .that()
            .resideInAPackage(UI)
            .should()
            .dependOnClassesThat(resideInAPackage(SIMULATOR).and(resideOutsideOfPackage(UI)))
            .because("what the page can do, a program in any language can do");

    @ArchTest
    static final ArchRule NO_PACKAGE_CYCLES = slices().matching("io.github.camelbandwidth.(**)")
            .should()
            .beFreeOfCycles()
            .because("packages that need each other are one package with two names");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_KNOWS_PICOCLI = noClasses()
            .that()
            .resideOutsideOfPackage("io.github.camelbandwidth.simulator.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..")
            .because("who runs the simulator inside a test has no command line");

    @ArchTest
    static final ArchRule ONLY_WHAT_RESETS_CONNECTIONS_REACHES_BEHIND_VERTX = noClasses()
            .that()
            .haveNameNotMatching(".*\\.fault\\.http\\.Connections")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx..impl..", "io.netty..")
            .because("what Vert.x does not promise may be gone in its next version");
}

/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.simulator.junit5;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "io.github.camelbandwidth.simulator.junit5",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ONLY_WHAT_A_TEST_COULD_USE_ITSELF = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.github.camelbandwidth.client..",
                    "io.github.camelbandwidth.simulator.api..",
                    "io.github.camelbandwidth.simulator.cli..",
                    "io.github.camelbandwidth.simulator.control..",
                    "io.github.camelbandwidth.simulator.json..",
                    "io.github.camelbandwidth.simulator.service..",
                    "io.github.camelbandwidth.simulator.store..",
                    "io.vertx..",
                    "com.fasterxml..")
            .because("the extension adds comfort; what it can do, plain Java must be able to do");

    @ArchTest
    static final ArchRule ONLY_THE_API_OF_JUNIT = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.junit.platform..", "org.junit.jupiter.engine..", "org.assertj..", "org.slf4j..")
            .because("whoever takes it into his tests brings his own engine, launcher and assertions");
}

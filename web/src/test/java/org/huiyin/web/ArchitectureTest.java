package org.huiyin.web;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;

/** HTTP is thin: it asks the doors of the core, and knows nothing of what is behind them. */
@AnalyzeClasses(packages = "org.huiyin.web", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule httpKnowsOnlyDoors = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.persistence..",
                    "jakarta.mail..",
                    "org.apache.lucene..",
                    "org.huiyin.search..",
                    "org.huiyin.mail..")
            .orShould()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class);

    @ArchTest
    static final ArchRule oneConceptDoesNotKnowTheOther = slices().matching("org.huiyin.web.(*)..")
            .should()
            .notDependOnEachOther()
            // Templates are compiled beside, and show the page they belong to.
            .ignoreDependency(resideInAnyPackage("org.huiyin.web.generated.."), alwaysTrue())
            .ignoreDependency(
                    alwaysTrue(),
                    // Who asks (access) is a question of every page, as how it is shown is.
                    resideInAnyPackage(
                            "org.huiyin.web.access..",
                            "org.huiyin.web.problem..",
                            "org.huiyin.web.page..",
                            "org.huiyin.web.security..",
                            "org.huiyin.web.json..",
                            "org.huiyin.web.live.."));
}

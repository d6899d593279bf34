package org.huiyin;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesBetweenModules;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Schedule;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import org.huiyin.shared.Concept;

/** The arrows of ARCHITECTURE.md. Each concept names in its package-info what it may use; nothing else is drawn. */
@AnalyzeClasses(packages = "org.huiyin", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] FREE_FOR_ALL = {
        "org.huiyin.shared..",
        "org.huiyin.history..",
        "org.huiyin.attachment..",
        "org.huiyin.egress..",
        "org.huiyin.task..",
        "org.huiyin.start.."
    };

    @ArchTest
    static final ArchRule conceptsUseOnlyWhatTheySay = modules()
            .definedByAnnotation(Concept.class)
            .should()
            .respectTheirAllowedDependenciesDeclaredIn("mayUse", consideringOnlyDependenciesBetweenModules())
            .ignoreDependency(alwaysTrue(), resideInAnyPackage(FREE_FOR_ALL));

    @ArchTest
    static final ArchRule conceptsFormNoCircle =
            modules().definedByAnnotation(Concept.class).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyPackageIsAConcept = classes()
            .that()
            .resideInAPackage("org.huiyin.*..")
            .and()
            .resideOutsideOfPackages(
                    "org.huiyin.shared..", "org.huiyin.search..", "org.huiyin.mail..", "org.huiyin.simulator..")
            .should(beInAConcept());

    @ArchTest
    static final ArchRule namesSayWhatAClassIs =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO|Facade|Assembler)");

    @ArchTest
    static final ArchRule theCoreKnowsNeitherHttpNorLucene = noClasses()
            .that()
            .resideOutsideOfPackages("org.huiyin.search..", "org.huiyin.mail..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "org.apache.lucene..", "gg.jte..");

    @ArchTest
    static final ArchRule theLibrariesKnowNothingOfTheCore = noClasses()
            .that()
            .resideInAnyPackage("org.huiyin.search..", "org.huiyin.mail..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..")
            .orShould()
            .dependOnClassesThat(resideOutsideLibraries());

    @ArchTest
    static final ArchRule onlyTheMailboxSpeaksMail = noClasses()
            .that()
            .resideOutsideOfPackages("org.huiyin.channel.mailbox..", "org.huiyin.simulator..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..");

    @ArchTest
    static final ArchRule onlyLettersAreWordedByTemplates = noClasses()
            .that()
            .resideOutsideOfPackages("org.huiyin.mail..", "org.huiyin.letter..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.huiyin.mail..");

    @ArchTest
    static final ArchRule fewKnowTheSearchLibrary = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.huiyin.search..",
                    "org.huiyin.indexing..",
                    "org.huiyin.classification..",
                    "org.huiyin.filter..",
                    "org.huiyin.finding..",
                    "org.huiyin.part..",
                    "org.huiyin.judgement..",
                    "org.huiyin.linking..",
                    "org.huiyin.grouping..",
                    "org.huiyin.split..",
                    "org.huiyin.triage..",
                    "org.huiyin.regroup..",
                    "org.huiyin.desk..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.huiyin.search..");

    @ArchTest
    static final ArchRule entitiesHaveVerbsInsteadOfSetters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule entitiesStayInTheirConcept =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule doorsAskRepositories = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("s")
            .and()
            .resideOutsideOfPackages("org.huiyin.desk..", "org.huiyin.history..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule whatRunsWhenStandsInTheTimetable = methods()
            .that()
            .areAnnotatedWith(Schedule.class)
            .should()
            .beDeclaredInClassesThat()
            .haveFullyQualifiedName("org.huiyin.Timetable")
            .allowEmptyShould(true);

    private static DescribedPredicate<JavaClass> resideOutsideLibraries() {
        return DescribedPredicate.describe(
                "of the core",
                type -> type.getPackageName().startsWith("org.huiyin.")
                        && !type.getPackageName().startsWith("org.huiyin.search")
                        && !type.getPackageName().startsWith("org.huiyin.mail"));
    }

    private static ArchCondition<JavaClass> beInAConcept() {
        return new ArchCondition<>("be in a package (or below one) that is a @Concept") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var here = type.getPackage();
                while (!here.isAnnotatedWith(Concept.class)
                        && here.getParent().isPresent()
                        && here.getName().startsWith("org.huiyin.")) {
                    here = here.getParent().get();
                }
                events.add(new SimpleConditionEvent(
                        type, here.isAnnotatedWith(Concept.class), type.getName() + " is in no concept"));
            }
        };
    }
}

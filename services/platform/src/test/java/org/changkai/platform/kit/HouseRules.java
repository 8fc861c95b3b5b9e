package org.changkai.platform.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The structure that every service keeps; a service's {@code StructureTest} extends this and names its package. */
public abstract class HouseRules {

    private static final String[] TECHNOLOGIES = {"jdbc", "web", "redis", "elastic", "file", "s3", "http", "feed", "jte"
    };

    private final String service;
    private final JavaClasses classes;

    protected HouseRules(String service) {
        this.service = "org.changkai." + service;
        this.classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(this.service);
    }

    /** Rules that only this service keeps. */
    protected Stream<ArchRule> ownRules() {
        return Stream.of();
    }

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        return Stream.concat(rules(), ownRules())
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
    }

    private Stream<ArchRule> rules() {
        return Stream.of(
                noClasses()
                        .should()
                        .dependOnClassesThat(DescribedPredicate.describe(
                                "belong to another service",
                                other -> other.getPackageName().startsWith("org.changkai.")
                                        && !other.getPackageName().startsWith(service)
                                        && !other.getPackageName().startsWith("org.changkai.platform")))
                        .allowEmptyShould(true)
                        .as("No service depends on another one's code"),
                methods()
                        .that()
                        .areMetaAnnotatedWith(RequestMapping.class)
                        .and()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(RestController.class)
                        .should()
                        .beAnnotatedWith(PreAuthorize.class)
                        .allowEmptyShould(true)
                        .as("Every endpoint states its authority"),
                classes()
                        .that()
                        .areAnnotatedWith(RestController.class)
                        .should()
                        .resideInAPackage("..web")
                        .andShould()
                        .bePackagePrivate()
                        .allowEmptyShould(true)
                        .as("Controllers are package-private and live in web"),
                noClasses()
                        .that(DescribedPredicate.describe("are plain domain", type -> isPlain(type.getPackageName())))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "org.springframework.jdbc..",
                                "org.springframework.web..",
                                "org.springframework.http..",
                                "jakarta.servlet..",
                                "java.sql..",
                                "io.lettuce..",
                                "co.elastic..")
                        .allowEmptyShould(true)
                        .as("The middle is plain Java: JDBC, HTTP, Redis and Elasticsearch stay in leaf packages"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage("..elastic..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("co.elastic..")
                        .allowEmptyShould(true)
                        .as("Only ….elastic sees the Elasticsearch client"),
                noClasses()
                        .should()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .callMethod(LocalDate.class, "now")
                        .orShould()
                        .callMethod(LocalDateTime.class, "now")
                        .orShould()
                        .callMethod(OffsetDateTime.class, "now")
                        .allowEmptyShould(true)
                        .as("Time comes from a Clock"));
    }

    /** A package below a feature whose last word names a technology may use it; the service's root package wires. */
    protected boolean isPlain(String packageName) {
        if (!packageName.startsWith(service + ".")) {
            return false;
        }
        var last = packageName.substring(packageName.lastIndexOf('.') + 1);
        return Stream.of(TECHNOLOGIES).noneMatch(last::equals);
    }
}

package org.medseal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every rule against the domain, and against a class made to break it: a rule that cannot fail is none. */
class ArchitectureTest {
    private static final JavaClasses DOMAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.medseal");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(Rules.TIME_COMES_FROM_THE_CLOCK, "org.medseal.architecture.wrong"),
                Arguments.of(Rules.GS1_KNOWS_ONLY_JAVA, "org.medseal.gs1.wrong"),
                Arguments.of(Rules.EPCIS_KNOWS_ONLY_GS1, "org.medseal.epcis.wrong"),
                Arguments.of(Rules.THE_DOMAIN_KNOWS_NO_DOOR, "org.medseal.architecture.wrong"),
                Arguments.of(Rules.CAPABILITIES_FORM_NO_CYCLE, "org.medseal.circle"),
                Arguments.of(Rules.NOTHING_IS_PRINTED, "org.medseal.architecture.wrong"),
                Arguments.of(Rules.NOBODY_SLEEPS, "org.medseal.architecture.wrong"),
                Arguments.of(Rules.ENTITIES_HAVE_A_VERSION, "org.medseal.architecture.wrong"),
                Arguments.of(Rules.SERVICES_ARE_STATELESS_BEANS, "org.medseal.architecture.wrong"),
                Arguments.of(Rules.EVERY_BEAN_SAYS_WHO_MAY_CALL_IT, "org.medseal.architecture.wrong"),
                Arguments.of(Rules.CONSTANTS_ARE_FINAL, "org.medseal.architecture.wrong"),
                Arguments.of(Rules.NO_OLD_DATES, "org.medseal.architecture.wrong"),
                Arguments.of(Rules.STATE_IS_PRIVATE, "org.medseal.architecture.wrong"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsInTheDomain(ArchRule rule, String wrongPackage) {
        rule.check(DOMAIN);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void bitesWhereItIsBroken(ArchRule rule, String wrongPackage) {
        String[] packages = "org.medseal.circle".equals(wrongPackage)
                ? new String[] {"org.medseal.circle", "org.medseal.circleback"}
                : new String[] {wrongPackage};
        JavaClasses wrong = new ClassFileImporter().importPackages(packages);
        assertThat(rule.evaluate(wrong).hasViolation())
                .as(rule.getDescription())
                .isTrue();
    }
}

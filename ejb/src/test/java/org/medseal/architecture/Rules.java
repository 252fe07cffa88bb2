package org.medseal.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Calendar;
import java.util.Date;

/** What holds everywhere in the domain. Each rule says how to mend what breaks it. */
final class Rules {
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.medseal.ClockProducer")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .because("tests must set the time: inject Clock, call clock.instant()");

    static final ArchRule GS1_KNOWS_ONLY_JAVA = noClasses()
            .that()
            .resideInAPackage("org.medseal.gs1..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.medseal..")
                    .and(not(resideInAPackage("org.medseal.gs1..")))
                    .or(resideInAPackage("jakarta.."))
                    .or(resideInAPackage("com..")))
            .because("others take gs1 out and use it on its own: move what needs more to the package that uses it");

    static final ArchRule EPCIS_KNOWS_ONLY_GS1 = noClasses()
            .that()
            .resideInAPackage("org.medseal.epcis..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.medseal..")
                    .and(not(resideInAPackage("org.medseal.gs1..").or(resideInAPackage("org.medseal.epcis..")))))
            .because("events know codes and nothing of items or storage: let capture turn events into changes");

    static final ArchRule THE_DOMAIN_KNOWS_NO_DOOR = noClasses()
            .that()
            .resideOutsideOfPackage("org.medseal.health") // asks the broker whether it is there, and is no domain
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.jms..", "jakarta.ws.rs..", "jakarta.faces..", "jakarta.servlet..")
            .because("what leaves the system is a row in outbox; queues, REST and screens live in jms and web");

    static final ArchRule CAPABILITIES_FORM_NO_CYCLE = SlicesRuleDefinition.slices()
            .matching("org.medseal.(*)..")
            .should()
            .beFreeOfCycles()
            .because(
                    "arrows point one way (the table of packages in the README): put what both need into the lower one");

    static final ArchRule NOTHING_IS_PRINTED = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace", PrintStream.class)
            .because("the server's log is the one place: use System.Logger");

    static final ArchRule NOBODY_SLEEPS = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .because("a sleeping thread holds its transaction: use a timer, or wait for the thing itself");

    static final ArchRule ENTITIES_HAVE_A_VERSION = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should(haveAVersion())
            .because("two people change the same thing at once: give the entity a @Version column")
            .allowEmptyShould(true);

    static final ArchRule SERVICES_ARE_STATELESS_BEANS = classes()
            .that()
            .haveSimpleNameEndingWith("Service")
            .should()
            .beAnnotatedWith(Stateless.class)
            .because(
                    "…Service is the public face of a capability, one transaction a call: annotate it, or name it otherwise");

    static final ArchRule EVERY_BEAN_SAYS_WHO_MAY_CALL_IT = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .or()
            .areAnnotatedWith(Singleton.class)
            .should(sayWhoMayCall())
            .because("the server refuses every call of a method that nobody is allowed: say who may, on the class");

    static final ArchRule CONSTANTS_ARE_FINAL = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .because(
                    "a node keeps no state of its own that another would miss: make it final or put it into the database")
            .allowEmptyShould(true);

    static final ArchRule NO_OLD_DATES = noFields()
            .should()
            .haveRawType(Date.class)
            .orShould()
            .haveRawType(Calendar.class)
            .because("java.time says what is meant: Instant, LocalDate, ZoneOffset");

    static final ArchRule STATE_IS_PRIVATE = noFields()
            .that()
            .doNotHaveModifier(JavaModifier.STATIC)
            .should()
            .bePublic()
            .because("an object guards its own state: offer a verb");

    private Rules() {}

    private static ArchCondition<JavaClass> sayWhoMayCall() {
        return new ArchCondition<>("say who may call each public method") {
            @Override
            public void check(JavaClass bean, ConditionEvents events) {
                boolean says = bean.isAnnotatedWith(PermitAll.class)
                        || bean.isAnnotatedWith(RolesAllowed.class)
                        || bean.getMethods().stream()
                                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                                .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                                .allMatch(method -> method.isAnnotatedWith(PermitAll.class)
                                        || method.isAnnotatedWith(RolesAllowed.class));
                events.add(new SimpleConditionEvent(bean, says, bean.getName() + " does not say who may call it"));
            }
        };
    }

    private static ArchCondition<JavaClass> haveAVersion() {
        return new ArchCondition<>("have a field with @Version") {
            @Override
            public void check(JavaClass entity, ConditionEvents events) {
                boolean has = entity.getAllFields().stream().anyMatch(field -> field.isAnnotatedWith(Version.class));
                events.add(new SimpleConditionEvent(entity, has, entity.getName() + " has no field with @Version"));
            }
        };
    }
}

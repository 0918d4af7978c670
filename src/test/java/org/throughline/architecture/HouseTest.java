package org.throughline.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.inject.Named;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.access.AddressRule;
import org.throughline.access.AddressRules;

/** The rules of the house, as docs/architecture.md gives them. */
@AnalyzeClasses(packages = "org.throughline", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    private static final String ROOT = "org.throughline.";

    /** From the lowest to the highest: a module may use those before it. */
    private static final List<String> MODULES = List.of("platform", "statistics", "access", "district", "vision", "survey", "pd",
            "evaluation", "community", "insight", "demo");

    /** EJBs that are for people who are nobody yet, or for the system itself; each was looked at. */
    private static final Set<String> OPEN_TO_ALL = Set.of(
            "org.throughline.access.control.SignIn",
            "org.throughline.survey.answer.control.FamilyLinks",
            "org.throughline.survey.answer.control.Previewing",
            "org.throughline.survey.result.control.PublicResults",
            "org.throughline.platform.phone.TextSending",
            "org.throughline.platform.phone.TextStops",
            "org.throughline.survey.campaign.control.MailStopping",
            "org.throughline.access.control.DirectoryAttempts",
            "org.throughline.access.control.FailedAttempts",
            "org.throughline.access.control.FirstAdministrator",
            "org.throughline.access.session.control.Sessions",
            "org.throughline.access.privacy.control.PublicPrivacy",
            "org.throughline.access.account.control.AccountLinks",
            "org.throughline.access.account.control.ResetMaking",
            "org.throughline.access.account.control.SecondFactor",
            "org.throughline.access.privacy.control.RetentionRunning",
            "org.throughline.access.signin.control.Arrivals",
            "org.throughline.access.signin.control.ProviderEndings",
            "org.throughline.access.signin.control.SamlRequests",
            "org.throughline.survey.answer.control.Answering",
            "org.throughline.survey.answer.control.Mixing",
            "org.throughline.survey.answer.control.Sweeping",
            "org.throughline.platform.health.PersistenceProbe",
            "org.throughline.platform.health.SafeAddress",
            "org.throughline.platform.job.BackgroundTasks",
            "org.throughline.platform.audit.RefusalLog",
            "org.throughline.platform.job.JobRows",
            "org.throughline.platform.job.OnOneNode",
            "org.throughline.vision.control.PublicVision",
            "org.throughline.demo.control.AtOnce",
            "org.throughline.demo.control.DemoState",
            "org.throughline.demo.control.LetterBox",
            "org.throughline.demo.job.DemoStart");

    @ArchTest
    static final ArchRule modules_use_only_those_below_them = classes()
            .that(resideInAnyPackage(MODULES.stream().map(module -> ROOT + module + "..").toArray(String[]::new)))
            .should(useOnlyModulesBelow());

    @ArchTest
    static final ArchRule another_module_is_used_through_its_root_package_only = classes()
            .that().resideInAPackage("org.throughline..").and(not(resideInAPackage(ROOT + "launch..")))
            .should(useOthersThroughTheirRoot());

    @ArchTest
    static final ArchRule control_and_entity_know_no_boundary = noClasses()
            .that().resideInAnyPackage("..control..", "..entity..")
            .and().resideOutsideOfPackage(ROOT + "demo..")
            .should().dependOnClassesThat(resideInAnyPackage("org.throughline..web..", "org.throughline..rest..", "org.throughline..job..")
                    .and(not(resideInAPackage(ROOT + "platform.."))));

    @ArchTest
    static final ArchRule entities_know_no_control = noClasses().that().resideInAPackage("..entity..")
            .should().dependOnClassesThat().resideInAPackage("..control..");

    @ArchTest
    static final ArchRule boundaries_touch_no_entity = noClasses()
            .that().resideInAnyPackage("..web..", "..rest..")
            .should().dependOnClassesThat(DescribedPredicate.describe("are JPA entities", type -> type.isAnnotatedWith(Entity.class)));

    @ArchTest
    static final ArchRule the_entity_manager_is_used_in_control_only = noClasses()
            .that().resideOutsideOfPackages("..control..", ROOT + "platform..")
            .should().dependOnClassesThat().belongToAnyOf(EntityManager.class);

    @ArchTest
    static final ArchRule nobody_merges = noClasses().should().callMethod(EntityManager.class, "merge", Object.class);

    @ArchTest
    static final ArchRule nobody_asks_the_system_for_the_time = noClasses()
            .should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
            .orShould().callMethod(LocalDateTime.class, "now").orShould().callMethod(LocalTime.class, "now")
            .orShould().callMethod(ZonedDateTime.class, "now");

    @ArchTest
    static final ArchRule entities_depend_on_java_persistence_and_our_own_code = classes()
            .that().areAnnotatedWith(Entity.class).or().areAnnotatedWith(Embeddable.class).or().areAnnotatedWith(MappedSuperclass.class)
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "jakarta.persistence..", "org.throughline..",
                    "org.hibernate.annotations..", "org.hibernate.type..");

    @ArchTest
    static final ArchRule entities_have_no_setters = methods().that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class)
            .should(new ArchCondition<>("not be setters") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    if (method.getName().matches("set[A-Z].*")) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is a setter"));
                    }
                }
            });

    @ArchTest
    static final ArchRule use_cases_carry_their_permission = classes()
            .that().areAnnotatedWith(Stateless.class).or().areAnnotatedWith(Singleton.class)
            .should(carryTheirPermission());

    @ArchTest
    static final ArchRule named_beans_are_pages = classes().that().areAnnotatedWith(Named.class)
            .should().resideInAPackage("..web..").andShould().haveSimpleNameEndingWith("Page");

    @ArchTest
    static final ArchRule pages_hold_no_entity_manager_and_no_session = fields().that().areDeclaredInClassesThat().haveSimpleNameEndingWith("Page")
            .should().notHaveRawType(EntityManager.class);

    /** Addresses for people who are nobody yet; each was looked at. */
    private static final Set<String> ADDRESSES_OPEN_TO_ALL = Set.of("/", "/error", "/first-run", "/sign-in", "/sign-in/code",
            "/sign-in/oidc/{way}", "/sign-in/saml/{way}", "/sign-in/with/{way}",
            "/account/second-factor", "/account/forgot", "/account/invitation", "/account/reset", "/sign-out", "/s", "/s/{code}", "/k", "/k/{code}", "/p/{token}", "/r/{code}", "/texts/answers", "/u/{token}", "/vision", "/privacy",
            "POST /api/v1/tokens");

    /** Pages, servlets and operations of the API: each has a line in access/AddressRules, and each line has one of them. */
    @ArchTest
    static void every_address_has_a_rule(JavaClasses classes) throws IOException {
        Set<String> there = new TreeSet<>();
        Path webapp = Path.of("src/main/webapp");
        try (Stream<Path> files = Files.walk(webapp)) {
            files.map(file -> "/" + webapp.relativize(file)).filter(path -> path.endsWith(".xhtml"))
                    .filter(path -> !path.startsWith("/WEB-INF/") && !path.startsWith("/resources/")).forEach(there::add);
        }
        for (JavaClass type : classes) {
            if (type.isAnnotatedWith(WebServlet.class)) {
                WebServlet servlet = type.getAnnotationOfType(WebServlet.class);
                Stream.concat(Stream.of(servlet.value()), Stream.of(servlet.urlPatterns())).map(pattern -> pattern.isEmpty() ? "/" : pattern).forEach(there::add);
            }
            if (type.isAnnotatedWith(jakarta.ws.rs.Path.class)) {
                type.getMethods().stream().filter(method -> HTTP_METHODS.stream().anyMatch(method::isAnnotatedWith))
                        .forEach(method -> there.add(operation(type, method)));
            }
        }
        // a part in braces is what a servlet's pattern leaves open
        Set<String> ruled = AddressRules.all().stream().map(AddressRule::name).map(name -> name.startsWith("/") ? name.replaceAll("/\\{[A-Za-z]+}$", "/*") : name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(there).as("addresses without a line in access/AddressRules (and WalkedAddresses)").isSubsetOf(ruled);
        assertThat(ruled).as("lines of access/AddressRules without an address").isSubsetOf(there);
        assertThat(AddressRules.all()).filteredOn(AddressRule::open).extracting(AddressRule::name).as("open to all").containsExactlyInAnyOrderElementsOf(ADDRESSES_OPEN_TO_ALL);
    }

    private static final List<Class<? extends Annotation>> HTTP_METHODS = List.of(GET.class, POST.class, PUT.class, DELETE.class, PATCH.class);

    private static String operation(JavaClass type, JavaMethod method) {
        String http = HTTP_METHODS.stream().filter(method::isAnnotatedWith).findFirst().orElseThrow().getSimpleName();
        String path = type.getAnnotationOfType(jakarta.ws.rs.Path.class).value();
        if (method.isAnnotatedWith(jakarta.ws.rs.Path.class)) {
            path += "/" + method.getAnnotationOfType(jakarta.ws.rs.Path.class).value();
        }
        return http + " /api/v1/" + path;
    }

    private static String module(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT)) {
            return "";
        }
        String rest = name.substring(ROOT.length());
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }

    private static ArchCondition<JavaClass> useOnlyModulesBelow() {
        return new ArchCondition<>("use only modules below their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                int own = MODULES.indexOf(module(type));
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    int other = MODULES.indexOf(module(dependency.getTargetClass()));
                    if (own >= 0 && other > own) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> useOthersThroughTheirRoot() {
        return new ArchCondition<>("use other modules through their root package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String own = module(type);
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String other = module(dependency.getTargetClass());
                    boolean free = other.isEmpty() || other.equals(own) || other.equals("platform") || other.equals("statistics");
                    boolean root = dependency.getTargetClass().getPackageName().equals(ROOT + other);
                    boolean told = own.equals("demo") && dependency.getTargetClass().getPackageName().contains(".control");
                    boolean valueOfDemo = own.equals("demo") && dependency.getTargetClass().getPackageName().contains(".entity")
                            && !dependency.getTargetClass().isAnnotatedWith(Entity.class);
                    if (!free && !root && !told && !valueOfDemo) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> carryTheirPermission() {
        return new ArchCondition<>("name a capability on the class or on every public method") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean open = type.isAnnotatedWith(PermitAll.class)
                        || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(PermitAll.class));
                if (open && !OPEN_TO_ALL.contains(type.getName())) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is open to all and not on the reviewed list"));
                }
                if (type.isAnnotatedWith(RolesAllowed.class) || type.isAnnotatedWith(PermitAll.class)) {
                    return;
                }
                type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC) && !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(method -> !method.isAnnotatedWith(RolesAllowed.class) && !method.isAnnotatedWith(PermitAll.class))
                        .forEach(method -> events.add(SimpleConditionEvent.violated(type, method.getFullName() + " names no capability")));
            }
        };
    }
}

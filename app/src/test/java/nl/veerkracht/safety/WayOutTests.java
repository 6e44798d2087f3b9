package nl.veerkracht.safety;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** There is one way out of the house. */
class WayOutTests {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.veerkracht");

    /** The command line is the one that talks to a running house, as a client. */
    private static final String COMMAND_LINE = "nl.veerkracht.cli..";

    @Test
    void only_the_post_speaks_to_a_mail_server() {
        noClasses()
                .that()
                .haveNameNotMatching("nl\\.veerkracht\\.safety\\.Post(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus.mail..", "org.springframework.mail..")
                .check(HOUSE);
    }

    @Test
    void nobody_reaches_people_by_the_web() {
        noClasses()
                .that()
                .resideOutsideOfPackage(COMMAND_LINE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net.http..",
                        "org.springframework.web.client..",
                        "org.springframework.http.client..",
                        "org.apache.http..",
                        "okhttp3..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.URLConnection")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.HttpURLConnection")
                .check(HOUSE);
    }

    @Test
    void only_delivery_hands_anything_to_the_post() {
        noClasses()
                .that()
                .haveNameNotMatching("nl\\.veerkracht\\.safety\\.(Post|Delivery|SafetyConfiguration)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("nl.veerkracht.safety.Post")
                .check(HOUSE);
    }
}

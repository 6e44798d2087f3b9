package nl.veerkracht.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.browser.Browser;
import nl.veerkracht.browser.Visit;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** The door and the administrators' screens in a real browser. */
@HouseTest
@Tag("browser")
class AccessBrowserTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    TestPeople people;

    @Autowired
    Invitations invitations;

    @Autowired
    Organisations organisations;

    @Autowired
    BreakGlass glass;

    @Autowired
    SomeDossiers dossiers;

    private List<Visit> everySize() {
        return List.of(browser.phone(), browser.phoneInTheDark(), browser.desk(), browser.deskInTheDark());
    }

    private String invite(Actor.Person administrator) {
        return people.as(
                        administrator,
                        () -> invitations.invite(new NewAccount(
                                "Marijke van Dam",
                                UUID.randomUUID() + "@example.org",
                                administrator.inOrganisation(),
                                Set.of(Role.SPECIALIST))))
                .token();
    }

    @Test
    void the_door_is_in_order() {
        String token = invite(people.person(Role.ADMINISTRATOR));
        for (Visit visit : everySize()) {
            visit.open("/sign-in");
            visit.screenshot("access-sign-in").isInOrder();
            visit.open("/invitation/" + token);
            visit.screenshot("access-invitation").isInOrder();
        }
    }

    @Test
    void the_screens_of_administrators_are_in_order() {
        OrganisationId operating = people.asHouse(() -> organisations.operating("Zorgregio in beheer"));
        Actor.Person administrator = people.person("Karim Aydin", operating, Role.ADMINISTRATOR);
        Actor.Person colleague = people.person("Anneke Smit", operating, Role.COORDINATOR, Role.MANDATE_HOLDER);
        String own = "/manage/organisations/" + operating.value();
        for (Visit visit : everySize()) {
            visit.signedIn(people.cookie(administrator));
            visit.open("/manage/organisations");
            visit.screenshot("access-organisations").isInOrder();
            visit.open(own);
            visit.screenshot("access-organisation").isInOrder();
            visit.open(own + "/invite");
            visit.screenshot("access-invite").isInOrder();
            visit.open("/manage/people/" + colleague.id().value());
            visit.screenshot("access-person").isInOrder();
            visit.open("/me");
            visit.screenshot("access-me").isInOrder();
        }
    }

    @Test
    void opening_in_need_is_in_order() {
        Actor.Person teacher = people.person("Henk Visser", people.organisation(), Role.SPECIALIST);
        UUID dossier = dossiers.add();
        Actor.Person officer = people.person(Role.PRIVACY_OFFICER);
        people.as(teacher, () -> glass.open(dossiers.add(), "Zij belde in paniek en niemand van het team neemt op."));
        for (Visit visit : everySize()) {
            visit.signedIn(people.cookie(teacher));
            visit.open("/in-need/" + dossier);
            visit.screenshot("access-in-need").isInOrder();
            visit.signedIn(people.cookie(officer));
            visit.open("/in-need");
            visit.screenshot("access-openings").isInOrder();
        }
    }
}

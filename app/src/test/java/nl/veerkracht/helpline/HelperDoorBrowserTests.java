package nl.veerkracht.helpline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;
import nl.veerkracht.access.Accounts;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.browser.Authenticator;
import nl.veerkracht.browser.Browser;
import nl.veerkracht.browser.Visit;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** How a helper's key is opened in a browser, and what is left in it when the helper is not signed in any more. */
@HouseTest
@Tag("browser")
@Tag("long")
class HelperDoorBrowserTests {

    private static final Pattern DOOR = Pattern.compile(".*/sign-in");

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    TestPeople people;

    @Autowired
    TestHelpline team;

    @Autowired
    Helpline helpline;

    @Autowired
    Accounts accounts;

    private OrganisationId house;
    private TestHelper samira;

    @BeforeEach
    void aTeam() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        house = people.organisation();
        Actor.Person who = people.person("Samira Verzonnen", house, Role.HELPER, Role.SIGNALLER);
        team.empty(who);
        samira = TestHelper.with(who, people, helpline);
        samira.beginsTeamKey(team.next(), people, helpline);
    }

    private Visit signedIn() {
        return browser.desk().signedIn(people.cookie(samira.who()));
    }

    @Test
    void a_passkey_opens_the_key_too_and_one_that_cannot_leaves_it_to_the_words() {
        Visit old = signedIn();
        adds(old, new Authenticator(old));
        assertThat(old.page().locator("[data-fault=no-prf]")).isVisible();
        assertThat(old.page().locator("[data-do=remove-passkey]")).hasCount(0);

        Visit visit = signedIn();
        Page page = visit.page();
        adds(visit, new Authenticator(visit, true));
        assertThat(page.locator("[data-do=remove-passkey]")).isVisible();
        visit.seen("helpline-passkey");
        visit.press("Op slot");
        page.locator("[data-do=unlock-passkey]").click();
        assertThat(page.locator("[data-lists]")).isVisible();
        new HelperPage(visit)
                .open(team.taken(samira.who(), "Hoi").conversation())
                .sees("Hoi");

        visit.open("/helpline/keys");
        page.locator("[data-do=remove-passkey]").click();
        assertThat(page.locator("[data-do=remove-passkey]")).hasCount(0);
        visit.press("Op slot");
        assertThat(page.locator("[data-part=unlock]:visible")).isVisible();
        assertThat(page.locator("[data-do=unlock-passkey]")).isHidden();
    }

    private void adds(Visit visit, Authenticator device) {
        new HelperPage(visit).unlock(samira.words());
        visit.open("/helpline/keys");
        assertThat(device.passkeys()).isZero();
        visit.page().locator("[data-part=add-passkey] summary").click();
        visit.page().fill("#passkey-words", samira.words());
        visit.page().locator("[data-part=add-passkey] form button").click();
    }

    @Test
    void who_signs_out_in_another_window_or_is_blocked_reads_on_in_none() {
        Visit visit = signedIn();
        HelperPage desk = new HelperPage(visit).unlock(samira.words());
        var id = team.taken(samira.who(), "Hallo?").conversation();
        desk.open(id).sees("Hallo?");
        Page other = visit.context().newPage();
        other.navigate("/me");
        other.locator("form[action='/sign-out'] button").first().evaluate("button => button.click()");
        assertThat(desk.page()).hasURL(DOOR);
        assertThat(other).hasURL(DOOR);
        assertThat(desk.page().evaluate("indexedDB.databases().then(all => all.length)"))
                .isEqualTo(0);

        visit.signedIn(people.cookie(samira.who()));
        desk.unlock(samira.words()).open(id).sees("Hallo?");
        Actor.Person administrator = people.person(house, Role.ADMINISTRATOR);
        people.run(administrator, () -> accounts.block(samira.id()));
        assertThat(desk.page()).hasURL(DOOR);
    }
}

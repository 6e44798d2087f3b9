package nl.veerkracht.helpline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.browser.Browser;
import nl.veerkracht.browser.Visit;
import nl.veerkracht.chat.ConversationId;
import nl.veerkracht.chat.Conversations;
import nl.veerkracht.chat.HerPage;
import nl.veerkracht.chat.Sealing;
import nl.veerkracht.testing.Gateway;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.Program;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A visitor on a phone and helpers at their desks, with nothing between them but what their browsers sealed. */
@HouseTest
@Tag("browser")
@Tag("long")
class TwoBrowsersTests {

    private static final Pattern CONVERSATION = Pattern.compile("\"conversation\":\"([0-9a-f-]{36})\"");
    private static final Gateway WAY_IN = new Gateway();

    @RegisterExtension
    static final Browser here = new Browser();

    /** Comes to whichever node the gateway leads to. */
    @RegisterExtension
    static final Browser anywhere = new Browser(WAY_IN::site);

    @Autowired
    TestPeople people;

    @Autowired
    TestHelpline team;

    @Autowired
    Helpline helpline;

    @Autowired
    Conversations conversations;

    @LocalServerPort
    int port;

    @TempDir
    Path directory = Path.of("");

    private final List<String> sent = new ArrayList<>();
    private Actor.Person samira;
    private Actor.Person joost;
    private TestHelper first;

    @AfterAll
    static void close() throws IOException {
        WAY_IN.close();
    }

    @BeforeEach
    void aTeamOfTwo() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        OrganisationId house = people.organisation();
        samira = people.person("Samira Verzonnen", house, Role.HELPER, Role.SIGNALLER);
        joost = people.person("Joost Verzonnen", house, Role.HELPER);
        team.empty(samira);
        first = TestHelper.with(samira, people, helpline);
        TestHelper second = TestHelper.with(joost, people, helpline);
        first.beginsTeamKey(team.next(), people, helpline, second);
    }

    private HelperPage desk(Browser browser, Actor.Person helper) {
        return new HelperPage(browser.desk().signedIn(people.cookie(helper))).unlock(first.words());
    }

    private HerPage phone(Browser browser) {
        Visit visit = browser.phone();
        visit.page().onRequest(this::note);
        return new HerPage(visit).open();
    }

    private void note(Request request) {
        if (request.postData() != null) {
            sent.add(request.postData());
        }
    }

    /** The conversation that the phone opened, taken. */
    private ConversationId taken() {
        ConversationId id = sent.stream()
                .filter(body -> body.contains("visitorKey"))
                .map(CONVERSATION::matcher)
                .filter(Matcher::find)
                .map(found -> new ConversationId(UUID.fromString(found.group(1))))
                .findFirst()
                .orElseThrow();
        people.run(samira, () -> conversations.take(id));
        return id;
    }

    @Test
    void they_talk_and_her_yes_is_given_in_one_browser_and_read_in_the_other() {
        HelperPage desk = desk(here, samira);
        HerPage phone = phone(here);
        phone.begin();
        phone.writes("Hij heeft een foto van mij.");
        phone.sees("Hij heeft een foto van mij.");
        ConversationId id = taken();
        desk.open(id).sees("Hij heeft een foto van mij.");
        assertThat(desk.said()).hasCount(2);
        assertThat(desk.said().first()).containsText("Nu veilig? ja");

        desk.says("Wat naar. Je staat er niet alleen voor.");
        phone.sees("Je staat er niet alleen voor");
        phone.writes("Dank je.");
        desk.sees("Dank je.");

        desk.said().nth(1).locator("[data-pick] input").check();
        desk.page().locator("[data-part=ask] button").click();
        phone.page()
                .getByText("Ja, dat mag", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(desk.page().locator("[data-part=agreed] a")).isVisible();
        assertThat(kept(id)).doesNotContain("foto").doesNotContain("alleen voor");
        assertThat(String.join(" ", sent)).doesNotContain("foto").doesNotContain("Dank je");
    }

    private String kept(ConversationId id) {
        return String.join(
                " ",
                people.as(samira, () -> conversations.read(id, 0)).stream()
                        .map(message -> new String(
                                Sealing.bytes(message.envelope().sealed()), java.nio.charset.StandardCharsets.UTF_8))
                        .toList());
    }

    @Test
    void at_two_nodes_they_hear_each_other_and_go_on_by_themselves_at_the_other_when_one_is_killed() {
        try (Program program = secondNode()) {
            Program.Running second = program.run().ready();
            WAY_IN.leadsTo(URI.create(second.address()).getPort());
            HelperPage desk = desk(here, samira);
            HelperPage colleague = desk(anywhere, joost);
            HerPage phone = phone(anywhere);
            phone.begin();
            ConversationId id = taken();
            desk.open(id).says("Hoi, ik ben er.");
            phone.sees("Hoi, ik ben er.");
            phone.writes("Fijn.");
            desk.sees("Fijn.");

            desk.page().locator("#hand-over-to").selectOption(joost.id().value().toString());
            desk.page().locator("form[action$='/hand-over'] button").click();
            assertThat(desk.page()).hasURL(Pattern.compile(".*/helpline"));
            colleague.open(id).sees("Fijn.").says("Ik ben nu bij je.");
            phone.sees("Ik ben nu bij je.");

            WAY_IN.leadsTo(port);
            second.kill();
            colleague.says("Hier ben ik weer.");
            phone.sees("Hier ben ik weer.");
            phone.writes("Ik ben er ook nog.");
            colleague.sees("Ik ben er ook nog.");
            assertThat(colleague.said()).hasCount(6);
        }
    }

    /** Another process on the database of the house that all tests share. */
    private Program secondNode() {
        PGSimpleDataSource owner = TestServer.owner();
        return new Program(directory)
                .with(
                        "VEERKRACHT_DB_URL",
                        "postgresql://localhost:" + owner.getPortNumbers()[0] + "/" + TestServer.DATABASE)
                .with("VEERKRACHT_DB_USER", owner.getUser())
                .with("VEERKRACHT_DB_PASSWORD", owner.getPassword())
                .with("VEERKRACHT_KEYS", TestServer.keys().toString());
    }
}

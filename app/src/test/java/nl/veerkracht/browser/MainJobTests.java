package nl.veerkracht.browser;

import static nl.veerkracht.browser.Hands.choose;
import static nl.veerkracht.browser.Hands.fillShare;
import static nl.veerkracht.browser.Hands.her;
import static nl.veerkracht.browser.Hands.id;
import static nl.veerkracht.browser.Hands.last;
import static nl.veerkracht.browser.Hands.me;
import static nl.veerkracht.browser.Hands.named;
import static nl.veerkracht.browser.Hands.says;
import static nl.veerkracht.browser.Hands.send;
import static nl.veerkracht.browser.Hands.today;
import static nl.veerkracht.browser.Hands.what;
import static nl.veerkracht.browser.Hands.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole way through the screens: from signals of two places to one line with one coordinator. */
@HouseTest
@Tag("browser")
class MainJobTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    TestPeople people;

    private final JdbcClient owner = JdbcClient.create(TestServer.owner());
    private int screen;

    @Test
    void signals_of_two_places_become_one_line_with_one_coordinator() {
        Cast cast = new Cast();
        UUID first = theTeacherGivesASignal(cast);
        UUID second = theDoctorGivesOneByKeyboard(cast);
        theConfirmerJoins(cast, first, second);
        String thread = theyAreToldOfEachOther(cast);
        theyShare(cast, first);
        theWeighersTakeIt(cast, thread);
        theyWeigh(cast, thread);
        aSpecialistThinksAlong(cast, thread);
        UUID line = theWeigherOpensALine(cast, thread);
        theCoordinatorTakesItUp(cast, line);
        sheWritesDownAndPlans(cast, line);
        theOfficerSeesWhoLooked(cast, line);
    }

    /** Everybody who has a part, each at her own place. */
    private final class Cast {

        final Actor.Person teacher =
                people.person("Joke Wiersma", people.organisation("Scholengemeenschap De Linde"), Role.SIGNALLER);
        final Actor.Person doctor =
                people.person("Hanneke Blom", people.organisation("Huisartsen aan de Singel"), Role.SIGNALLER);
        final Actor.Person confirmer =
                people.person("Anouk Terpstra", people.organisation("Regiepunt Lindewijk"), Role.LINK_CONFIRMER);
        final Actor.Person weigher = people.person("Mirjam de Haas", confirmer.inOrganisation(), Role.WEIGHER);
        final Actor.Person second = people.person("Ivo Bakker", confirmer.inOrganisation(), Role.WEIGHER);
        final Actor.Person coordinator =
                people.person("Noor " + surname(), confirmer.inOrganisation(), Role.COORDINATOR);
        final Actor.Person specialist = people.person("Ingrid Schoute", confirmer.inOrganisation(), Role.SPECIALIST);
        final Actor.Person officer = people.person("Esra Koster", confirmer.inOrganisation(), Role.PRIVACY_OFFICER);
        final String girl = surname();
    }

    /** No other test knows her by this name. */
    private static String surname() {
        StringBuilder name = new StringBuilder("Van");
        UUID.randomUUID()
                .toString()
                .chars()
                .filter(Character::isLetterOrDigit)
                .limit(8)
                .forEach(one -> name.append((char) ('a' + one % 26)));
        return name.toString();
    }

    private UUID theTeacherGivesASignal(Cast cast) {
        Visit phone = as(browser.phone(), cast.teacher);
        phone.open("/");
        seen(phone, "teacher-desk");
        phone.press("Signaal geven");
        says(phone, "Wat zag of hoorde je?");
        seen(phone, "teacher-signal-empty");
        send(phone);
        phone.page().locator(".vk-faults").waitFor();
        seen(phone, "teacher-signal-missing");
        what(phone, "school:tired");
        phone.page()
                .locator("[name='observations[0].fact']")
                .fill("Valt in het derde uur in slaap. Vorige week drie keer.");
        choose(phone, "Zelf gezien of gehoord");
        her(phone, "Dewi", cast.girl, "14", "3", "2011");
        when(phone);
        me(phone, "Joke Wiersma", "teacher", "020-5550123");
        seen(phone, "teacher-signal-filled");
        send(phone);
        says(phone, "Dank je wel");
        seen(phone, "teacher-thanks");
        phone.press("Mijn signaal bekijken");
        says(phone, "Wat is gezien en gehoord");
        seen(phone, "teacher-signal");
        UUID signal = id(phone);
        phone.open("/signals");
        seen(phone, "teacher-signals");
        return signal;
    }

    /** As sloppy as in real life, and without a mouse. */
    private UUID theDoctorGivesOneByKeyboard(Cast cast) {
        Visit desk = as(browser.desk(), cast.doctor);
        desk.open("/signals/new");
        Keys keys = new Keys(desk.page());
        keys.pick("observations[0].what", 12);
        keys.type("observations[0].fact", "Derde keer dit jaar voor een soa-test. Een oudere man wacht in de auto.");
        keys.press("observations[0].certainty", "Space");
        keys.type("givenNames", "dewi ");
        keys.type("surname", cast.girl.toUpperCase(java.util.Locale.ROOT).replace("VAN", "V "));
        keys.type("bornDay", "14");
        keys.type("bornMonth", "03");
        keys.type("bornYear", "2011");
        keys.type("whenYear", "" + today().getYear());
        keys.type("signallerName", "H. Blom");
        keys.pick("signallerRole", 4);
        keys.type("signallerReach", "h.blom@singel.example");
        seen(desk, "doctor-signal-filled");
        keys.press("step=send", "Enter");
        says(desk, "Dank je wel");
        desk.press("Mijn signaal bekijken");
        says(desk, "Wat is gezien en gehoord");
        seen(desk, "doctor-signal");
        return id(desk);
    }

    private void theConfirmerJoins(Cast cast, UUID first, UUID second) {
        Visit desk = as(browser.desk(), cast.confirmer);
        desk.open("/");
        seen(desk, "confirmer-desk");
        desk.open("/link-proposals");
        seen(desk, "confirmer-proposals");
        desk.open("/link-proposals/" + proposal(first, second));
        says(desk, "Dewi", cast.girl, "Waarschijnlijk");
        assertThat(desk.page().content()).doesNotContain("soa-test");
        seen(desk, "confirmer-proposal");
        desk.press("Ja, samenvoegen");
        says(desk, "Samengevoegd. De melders horen nu van elkaar.");
        seen(desk, "confirmer-joined");
    }

    private UUID proposal(UUID one, UUID other) {
        return owner.sql(PROPOSAL)
                .param("one", one)
                .param("other", other)
                .query(UUID.class)
                .single();
    }

    private static final String PROPOSAL =
            "select id from thread.proposal where least(one, other) = least(:one, :other) and greatest(one, other) = greatest(:one, :other)";

    private String theyAreToldOfEachOther(Cast cast) {
        Visit phone = as(browser.phone(), cast.teacher);
        phone.open("/");
        seen(phone, "teacher-desk-joined");
        phone.open("/introductions");
        says(phone, "H. Blom", "h.blom@singel.example", "Huisartsen aan de Singel");
        seen(phone, "teacher-introductions");
        phone.press("Ik heb gebeld");
        says(phone, "Gesproken");
        Visit desk = as(browser.desk(), cast.doctor);
        desk.open("/introductions");
        says(desk, "Joke Wiersma", "020-5550123");
        desk.press("Naar de signaallijn");
        says(desk, "Jouw signalen");
        assertThat(desk.page().content()).doesNotContain("derde uur");
        seen(desk, "doctor-thread");
        return desk.page().url().replaceAll("https?://[^/]+", "");
    }

    private void theyShare(Cast cast, UUID first) {
        Visit phone = as(browser.phone(), cast.teacher);
        phone.open("/shares/new/signal/" + first);
        seen(phone, "teacher-share-empty");
        fillShare(phone);
        seen(phone, "teacher-share-filled");
        share(phone);
        seen(phone, "teacher-shares");
        Visit desk = as(browser.desk(), cast.doctor);
        desk.open("/introductions");
        desk.press("Naar de signaallijn");
        says(desk, "Jouw signalen");
        desk.page().locator("main a[href*='/shares/new/']").first().click();
        fillShare(desk);
        share(desk);
    }

    private static void share(Visit visit) {
        visit.page().locator("main .vk-form > button").click();
        says(visit, "Gedeeld. Je ziet het hier");
    }

    private void theWeighersTakeIt(Cast cast, String thread) {
        Visit desk = as(browser.desk(), cast.weigher);
        desk.open("/");
        seen(desk, "weigher-desk");
        desk.open("/threads/waiting");
        seen(desk, "weigher-waiting");
        desk.open(thread);
        assertThat(desk.page().content()).doesNotContain(cast.girl);
        seen(desk, "weigher-thread-closed");
        desk.press("Deze signaallijn opnemen");
        says(desk, cast.girl, "Joke Wiersma");
        seen(desk, "weigher-thread");
        desk.open(thread + "/shared");
        says(desk, "derde uur", "soa-test");
        seen(desk, "weigher-shared");
        Visit second = as(browser.phone(), cast.second);
        second.open(thread);
        second.press("Deze signaallijn opnemen");
        says(second, cast.girl);
    }

    private void theyWeigh(Cast cast, String thread) {
        Visit desk = as(browser.desk(), cast.weigher);
        desk.open("/weighings/of/" + last(thread));
        seen(desk, "weigher-weighings-none");
        desk.press("Wegingskader");
        seen(desk, "weigher-frame");
        desk.page().locator("#q-summary").fill("Twee signalen, van school en van de huisarts. Steeds dezelfde man.");
        desk.press("Jullie oordeel");
        choose(desk, "Ernstig vermoeden");
        desk.page()
                .locator("#q-reasons")
                .fill("De signalen versterken elkaar. Over de rol van de man waren we het eens.");
        desk.page().locator("#q-weigh_again_on").fill("1");
        desk.page().locator("#q-weigh_again_on-month").fill("3");
        desk.page().locator("#q-weigh_again_on-year").fill("2099");
        desk.press("Opslaan en afronden");
        choose(desk, "Ivo Bakker");
        seen(desk, "weigher-finish");
        desk.press("Afronden en ondertekenen");
        says(desk, "Gekozen: Ernstig vermoeden");
        seen(desk, "weigher-weighing");
        theSecondSigns(cast, last(desk.page().url()));
        desk.open("/weighings/of/" + last(thread));
        seen(desk, "weigher-weighings");
    }

    private void theSecondSigns(Cast cast, String weighing) {
        Visit phone = as(browser.phone(), cast.second);
        phone.open("/");
        seen(phone, "second-desk");
        phone.open("/weighings/" + weighing);
        seen(phone, "second-sign");
        choose(phone, "Ja");
        phone.press("Ondertekenen");
        says(phone, "Ernstig vermoeden", "Je hebt ondertekend.");
        seen(phone, "second-signed");
    }

    private void aSpecialistThinksAlong(Cast cast, String thread) {
        Visit desk = as(browser.desk(), cast.weigher);
        desk.open(thread);
        desk.press("Vraag een specialist om mee te denken");
        choose(desk, "Ingrid Schoute");
        named(desk, "words")
                .fill("Een meisje van 15, twee signalen. Hoe beginnen we een gesprek dat haar niet laat schrikken?");
        seen(desk, "weigher-asks");
        desk.press("Vraag versturen");
        says(desk, "Je vraag is verstuurd");
        seen(desk, "weigher-asked");
        Visit specialist = as(browser.phone(), cast.specialist);
        specialist.open("/");
        seen(specialist, "specialist-desk");
        specialist.open("/consultations/" + last(desk.page().url()));
        named(specialist, "words").fill("Begin bij wat goed gaat, en vraag of er nu iemand meeleest of meeluistert.");
        seen(specialist, "specialist-answers");
        specialist.press("Antwoord versturen");
        says(specialist, "Je antwoord is verstuurd");
        desk.page().reload();
        says(desk, "Begin bij wat goed gaat");
        seen(desk, "weigher-answered");
    }

    private UUID theWeigherOpensALine(Cast cast, String thread) {
        Visit desk = as(browser.desk(), cast.weigher);
        desk.open(thread);
        seen(desk, "weigher-thread-weighed");
        desk.press("Traject openen");
        named(desk, "called").fill("Dewi");
        named(desk, "words").fill("Ik wil dat iemand luistert voordat ze iets regelen.");
        String name = owner(cast.coordinator);
        named(desk, "find").fill(name.substring(name.indexOf(' ') + 1));
        desk.pressInPage("Zoeken");
        choose(desk, name);
        seen(desk, "weigher-open-line");
        desk.press("Traject openen");
        says(desk, "Het traject is open.");
        seen(desk, "weigher-line-opened");
        return owner.sql("select id from trajectory.trajectory where thread = :thread")
                .param("thread", UUID.fromString(last(thread)))
                .query(UUID.class)
                .single();
    }

    @Autowired
    nl.veerkracht.access.Colleagues colleagues;

    private String owner(Actor.Person person) {
        return people.as(person, () -> colleagues.of(person.id())).orElseThrow().name();
    }

    private void theCoordinatorTakesItUp(Cast cast, UUID line) {
        Visit desk = as(browser.desk(), cast.coordinator);
        desk.open("/");
        desk.page()
                .locator("main a[href*=\'/trajectories/" + line + "\']")
                .first()
                .waitFor();
        seen(desk, "coordinator-desk");
        desk.page()
                .locator("main a[href*='/trajectories/" + line + "']")
                .first()
                .click();
        says(desk, "Het traject van Dewi", "Ik wil dat iemand luistert");
        seen(desk, "coordinator-line-new");
        desk.press("Ik heb het gezien");
        says(desk, "Fijn dat je er bent");
        desk.open("/trajectories");
        seen(desk, "coordinator-lines");
        desk.open("/trajectories/" + line + "/team");
        seen(desk, "coordinator-team");
    }

    private void sheWritesDownAndPlans(Cast cast, UUID line) {
        Visit desk = as(browser.desk(), cast.coordinator);
        desk.open("/trajectories/" + line + "/notes");
        choose(desk, "Contact met de jongere");
        named(desk, "text").fill("Kennisgemaakt op school, met Joke erbij. Thee gedronken en vooral geluisterd.");
        desk.press("Bewaren");
        says(desk, "vooral geluisterd");
        seen(desk, "coordinator-notes");
        desk.open("/trajectories/" + line + "/tasks");
        named(desk, "title").fill("Bellen over een rustige plek in de pauze");
        named(desk, "due").fill(today().toString());
        desk.press("Bewaren");
        says(desk, "De taak is bewaard.");
        seen(desk, "coordinator-tasks");
        desk.open("/trajectories/" + line);
        says(desk, "rustige plek in de pauze", "vooral geluisterd");
        seen(desk, "coordinator-line");
        desk.open("/trajectories/" + line + "/timeline");
        seen(desk, "coordinator-timeline");
        desk.open("/");
        says(desk, "rustige plek in de pauze");
        seen(desk, "coordinator-desk-task");
    }

    private void theOfficerSeesWhoLooked(Cast cast, UUID line) {
        Visit desk = as(browser.desk(), cast.officer);
        desk.open("/");
        seen(desk, "officer-desk");
        desk.open("/log");
        named(desk, "subject").fill(line.toString());
        desk.pressInPage("Zoeken");
        says(desk, owner(cast.coordinator));
        assertThat(desk.page().locator("main").textContent())
                .doesNotContain("Iets anders gedaan", "Dewi", "vooral geluisterd");
        seen(desk, "officer-log");
    }

    private Visit as(Visit visit, Actor.Person person) {
        return visit.signedIn(people.cookie(person));
    }

    private void seen(Visit visit, String name) {
        visit.seen("main-job/%02d-%s".formatted(++screen, name));
    }
}

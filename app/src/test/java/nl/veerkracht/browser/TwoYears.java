package nl.veerkracht.browser;

import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.testing.HouseInTime;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.thread.Threads;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose two years these are, who is beside her, and the house they live in, where it is the day the story says. She is made up, as everybody here. */
final class TwoYears implements AutoCloseable {

    /** She has a birthday once in four years, and is eighteen on 1 March 2026. */
    static final LocalDate BORN = LocalDate.of(2008, 2, 29);

    static final LocalDate EIGHTEEN = LocalDate.of(2026, 3, 1);

    final HouseInTime house = HouseInTime.begin(LocalDate.of(2024, 3, 4), 9);
    final TestPeople people = house.bean(TestPeople.class);
    final Actor.Person teacher;
    final Actor.Person weigher;
    final Actor.Person noor;
    final Actor.Person samira;
    final Actor.Person karim;
    final Actor.Person officer;
    private final JdbcClient owner = JdbcClient.create(house.owner());
    private int screen;

    /** What the story learns on its way. */
    UUID signal = new UUID(0, 0);

    UUID thread = new UUID(0, 0);
    UUID line = new UUID(0, 0);

    /** The six by which she comes in. */
    String words = "";

    TwoYears() {
        OrganisationId place = people.organisation("Regiepunt Lindewijk");
        teacher = people.person("Joke Wiersma", people.organisation("Scholengemeenschap De Linde"), Role.SIGNALLER);
        weigher = people.person("Mirjam de Haas", place, Role.WEIGHER);
        noor = people.person("Noor de Wit", place, Role.COORDINATOR);
        samira = people.person("Samira Aydin", place, Role.COORDINATOR);
        karim = people.person("Karim Haddad", people.organisation("Jeugdhulp aan de Vaart"), Role.SPECIALIST);
        officer = people.person("Esra Koster", place, Role.PRIVACY_OFFICER);
    }

    /** This window, with this person in front of it today. */
    Visit as(Visit visit, Actor.Person person) {
        visit.page().setDefaultTimeout(10_000);
        return visit.signedIn(people.cookie(person));
    }

    String line(String below) {
        return "/trajectories/" + line + below;
    }

    void on(int year, int month, int day) {
        house.on(LocalDate.of(year, month, day));
    }

    /** Her years put something on this screen that no other test puts there: it is found in order. */
    void seen(Visit visit, String name) {
        visit.seen(numbered(name));
    }

    /** A screen that is found in order elsewhere, for who looks at her years in pictures. */
    void pictured(Visit visit, String name) {
        visit.pictured(numbered(name));
    }

    private String numbered(String name) {
        return "two-years/%02d-%s".formatted(++screen, name);
    }

    String name(Actor.Person person) {
        return people.as(person, () -> house.bean(Colleagues.class).of(person.id()))
                .orElseThrow()
                .name();
    }

    UUID threadOfSignal() {
        SignalId given = new SignalId(signal);
        return people.as(weigher, () -> house.bean(Threads.class).ofSignal(given))
                .orElseThrow()
                .value();
    }

    UUID lineOfThread() {
        return owner.sql("select id from trajectory.trajectory where thread = ?")
                .param(thread)
                .query(UUID.class)
                .single();
    }

    DataSource database() {
        return house.owner();
    }

    @Override
    public void close() {
        house.close();
    }
}

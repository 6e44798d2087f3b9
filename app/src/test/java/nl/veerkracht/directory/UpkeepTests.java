package nl.veerkracht.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Need;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HouseTest
class UpkeepTests {

    @Autowired
    TestPeople people;

    @Autowired
    Directory directory;

    @Autowired
    Upkeep upkeep;

    @Autowired
    Findings findings;

    @Autowired
    ConfirmNeeds needs;

    @Autowired
    Attention attention;

    @Autowired
    Search search;

    @Autowired
    MockMvc web;

    private final String organisation = "Stichting " + UUID.randomUUID();
    private final ServiceId id = ServiceId.random();
    private OrganisationId house;

    @BeforeEach
    void offered() {
        house = people.organisation(organisation);
        Instant old = Instant.now().minus(100, ChronoUnit.DAYS);
        people.asHouse(() -> {
            directory.write(new Service(
                    id,
                    organisation,
                    true,
                    "Inloop",
                    "Koffie en tijd.",
                    new Reach(12, 18, "Stad", "Streek", Set.of("nl", "ar"), "0999-1", "Altijd"),
                    Set.of("practical"),
                    Set.of("culture"),
                    null,
                    new Places(2, 4, 10, old)));
            return true;
        });
        findings.round();
    }

    private static Kept kept(String name) {
        return new Kept(
                name,
                "Koffie, tijd en een spel.",
                "Voor wie even weg wil",
                12,
                20,
                Set.of("talk", "belong"),
                Set.of("practical"),
                Set.of("culture", "small_scale"),
                Map.of("MO", "9:00-12:00, 13:00-17:00", "FR", "20:00-2:00"),
                true,
                "2026-12-24/2027-01-03",
                "0999-2",
                "1234 AB",
                Set.of("nl", "pl"),
                1,
                4,
                14,
                new Card("Zijstraat 1", "Stad", "Streek", "https://inloop.example", "inloop@example.nl", "Gratis"));
    }

    private static Kept withoutCard(Kept all) {
        return new Kept(
                all.name(),
                all.description(),
                all.forWhom(),
                all.youngest(),
                all.oldest(),
                all.asks(),
                all.needs(),
                all.limits(),
                all.hours(),
                all.onHolidays(),
                all.closed(),
                all.phone(),
                all.postcode(),
                all.languages(),
                all.free(),
                all.maximum(),
                all.waitDays(),
                Card.asItStands());
    }

    private Actor.Person keeper(Role role) {
        return people.person(house, role);
    }

    private Own look(Actor actor) {
        return people.as(actor, () -> upkeep.look(id));
    }

    @Test
    void an_administrator_or_mandate_holder_keeps_what_her_organisation_offers() {
        for (Role role : Set.of(Role.ADMINISTRATOR, Role.MANDATE_HOLDER)) {
            Actor.Person keeper = keeper(role);
            Own before = look(keeper);
            String name = "Inloop " + role.code();
            assertThat(people.as(keeper, () -> upkeep.keep(id, kept(name), before.version())))
                    .isTrue();
            Kept after = look(keeper).kept();
            assertThat(after.hours())
                    .containsEntry("MO", "09:00-12:00, 13:00-17:00")
                    .containsEntry("FR", "20:00-02:00");
            assertThat(after).usingRecursiveComparison().ignoringFields("hours").isEqualTo(kept(name));
            assertThat(search.one(id.value()).hit().name()).isEqualTo(name);
        }
    }

    @Test
    void what_the_form_does_not_show_stays() {
        JdbcClient owner = JdbcClient.create(TestServer.owner());
        owner.sql(
                        "insert into directory.schedule (id, service_id, freq, byday, opens_at, closes_at) values (gen_random_uuid(), :id, 'MONTHLY', '1MO', '19:00', '21:00')")
                .param("id", id.value())
                .update();
        owner.sql("insert into directory.phone (id, service_id, number) values (gen_random_uuid(), :id, '0999-7')")
                .param("id", id.value())
                .update();
        owner.sql("update directory.service set fees_description = 'Gratis' where id = :id")
                .param("id", id.value())
                .update();
        Actor.Person keeper = keeper(Role.ADMINISTRATOR);
        people.as(keeper, () -> upkeep.keep(id, withoutCard(kept("Inloop")), null));

        ServicePage page = search.one(id.value());
        assertThat(page.more().hours()).isEqualTo("Altijd");
        assertThat(page.more().costs()).isEqualTo("Gratis");
        assertThat(page.more().phones()).hasSize(2);
        assertThat(look(keeper).further()).isTrue();
        assertThat(owner.sql("select count(*) from directory.schedule where service_id = :id and freq = 'MONTHLY'")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nobody_else_keeps_it() {
        Kept words = kept("Gekaapt");
        for (Actor other : Set.<Actor>of(
                people.person(Role.ADMINISTRATOR), keeper(Role.SIGNALLER), keeper(Role.COORDINATOR), Actor.NOBODY)) {
            assertThatThrownBy(() -> people.as(other, () -> upkeep.keep(id, words, null)))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> people.run(other, () -> upkeep.confirm(id, null)))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> look(other)).isInstanceOf(Refused.class);
        }
        assertThat(search.one(id.value()).hit().name()).isEqualTo("Inloop");
    }

    @Test
    void an_organisation_that_only_says_it_has_this_name_keeps_nothing() {
        JdbcClient.create(TestServer.owner())
                .sql("update access.organisation set state = 'unconfirmed' where id = :id")
                .param("id", house.value())
                .update();
        Actor.Person keeper = new Actor.Person(keeper(Role.ADMINISTRATOR).id(), house, Set.of(Role.ADMINISTRATOR));
        assertThatThrownBy(() -> look(keeper)).isInstanceOf(Refused.class);
    }

    @Test
    void who_comes_second_loses_nothing_of_who_came_first() {
        Actor.Person keeper = keeper(Role.ADMINISTRATOR);
        Instant seen = look(keeper).version();
        assertThat(people.as(keeper, () -> upkeep.keep(id, kept("Eerst"), seen)))
                .isTrue();
        assertThat(people.as(keeper, () -> upkeep.keep(id, kept("Dan"), seen))).isFalse();
        assertThat(look(keeper).kept().name()).isEqualTo("Eerst");
    }

    @Test
    void after_ninety_days_all_who_may_are_asked_and_one_who_confirms_is_enough() {
        Actor.Person administrator = keeper(Role.ADMINISTRATOR);
        Actor.Person colleague = keeper(Role.MANDATE_HOLDER);
        needs.round();
        assertThat(asked(administrator)).isTrue();
        assertThat(asked(colleague)).isTrue();
        assertThat(people.as(colleague, () -> upkeep.own(null, 10)))
                .singleElement()
                .matches(OwnService::due);

        people.run(colleague, () -> upkeep.confirm(id, null));

        assertThat(asked(administrator)).isFalse();
        assertThat(asked(colleague)).isFalse();
        assertThat(people.as(administrator, () -> upkeep.own(null, 10)))
                .singleElement()
                .matches(service -> !service.due());
        assertThat(search.one(id.value()).hit().waitSaid())
                .isAfter(Instant.now().minusSeconds(600));
    }

    private boolean asked(Actor.Person person) {
        return people
                .as(
                        person,
                        () -> attention
                                .page(List.of(ConfirmNeeds.KIND), null, 10)
                                .needs())
                .stream()
                .map(Need::subject)
                .anyMatch(house.value()::equals);
    }

    @Test
    void the_screens_show_confirm_and_keep_what_is_hers() throws Exception {
        Actor.Person keeper = keeper(Role.ADMINISTRATOR);
        String path = "/our-help/" + id.value();
        assertThat(open(get("/our-help"), keeper).getContentAsString()).contains("Inloop", path + "/confirm");
        assertThat(open(get(path), keeper).getContentAsString()).contains("value=\"0999-1\"");
        assertThat(open(post(path + "/confirm"), keeper).getRedirectedUrl()).isEqualTo(path);
        String seen = look(keeper).version().toString();
        assertThat(open(post(path + "/confirm").param("version", seen), keeper).getRedirectedUrl())
                .isEqualTo("/our-help");
        String version = look(keeper).version().toString();
        assertThat(version).isNotEqualTo(seen);
        MockHttpServletResponse wrong = open(
                filled(path, version)
                        .param("hours[MO]", "negen")
                        .param("youngest", "20")
                        .param("oldest", "12"),
                keeper);
        assertThat(wrong.getContentAsString()).contains("schrijf ze als 9:00-17:00", "lager dan de laagste");
        assertThat(open(filled(path, version).param("hours[MO]", "9-17"), keeper)
                        .getRedirectedUrl())
                .isEqualTo("/our-help");
        assertThat(look(keeper).kept().hours()).containsExactly(Map.entry("MO", "09:00-17:00"));
        assertThat(open(filled(path, version), keeper).getContentAsString())
                .contains("Iemand heeft dit intussen aangepast");
        assertThat(open(get(path), people.person(Role.ADMINISTRATOR)).getStatus())
                .isEqualTo(404);
        assertThat(open(get("/our-help"), people.person(Role.SIGNALLER)).getStatus())
                .isEqualTo(404);
        assertThat(open(get("/directory"), people.person(Role.SIGNALLER)).getStatus())
                .isEqualTo(200);
    }

    private static MockHttpServletRequestBuilder filled(String path, String version) {
        return post(path)
                .param("name", "Inloop")
                .param("description", "Koffie.")
                .param("version", version);
    }

    private MockHttpServletResponse open(MockHttpServletRequestBuilder request, Actor.Person person) throws Exception {
        return web.perform(request.with(people.signedIn(person)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}

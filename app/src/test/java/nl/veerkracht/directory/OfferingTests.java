package nl.veerkracht.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What an organisation itself puts in the directory, changes, and takes out of sight, through its screens. */
@HouseTest
class OfferingTests {

    private static final String ALL = """
            select s.status, s.url, s.email, s.fees_description as costs, s.last_modified, s.assured_date, s.extra ->> 'colour' as colour, s.alert,
              (select string_agg(a.postal_code || ' ' || a.city || ' ' || a.address_1, ',') from directory.service_at_location l
                join directory.address a on a.location_id = l.location_id where l.service_id = s.id) as places,
              (select string_agg(t.code || '=' || v.value, ',' order by t.code) from directory.attribute v join directory.taxonomy_term t on t.id = v.taxonomy_term_id
                where v.link_id = s.id and t.taxonomy_id = md5('taxonomy:closed')::uuid) as closed,
              (select string_agg(l.code, ',' order by l.code) from directory.language l where l.service_id = s.id) as languages
            from directory.service s where s.id = :id
            """;

    @Autowired
    TestPeople people;

    @Autowired
    Findings findings;

    @Autowired
    MockMvc web;

    private final JdbcClient owner = JdbcClient.create(TestServer.owner());
    private final String name = "Stichting " + UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private OrganisationId house;
    private Actor.Person keeper;

    @BeforeEach
    void an_organisation() {
        house = people.organisation(name);
        keeper = people.person(house, Role.ADMINISTRATOR);
    }

    private MockHttpServletResponse open(MockHttpServletRequestBuilder request, Actor.Person person) throws Exception {
        return web.perform(request.with(people.signedIn(person)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String html(MockHttpServletRequestBuilder request) throws Exception {
        return open(request, keeper).getContentAsString();
    }

    private void added() throws Exception {
        MockHttpServletResponse added = open(
                post("/our-help/new")
                        .param("id", id.toString())
                        .param("name", "Inloop De Nieuwe")
                        .param("description", "Koffie en tijd.")
                        .param("asks", "talk")
                        .param("postcode", "1234 AB")
                        .param("town", "Nieuwstad"),
                keeper);
        assertThat(added.getRedirectedUrl()).isEqualTo("/our-help/" + id);
    }

    private Map<String, Object> row() {
        return owner.sql(ALL).param("id", id).query().singleRow();
    }

    private String version() throws Exception {
        String page = html(get("/our-help/" + id));
        return page.replaceAll("(?s).*name=\"version\" value=\"([^\"]*)\".*", "$1");
    }

    private MockHttpServletRequestBuilder filled() throws Exception {
        return post("/our-help/" + id)
                .param("version", version())
                .param("name", "Inloop De Nieuwe")
                .param("description", "Koffie en tijd.");
    }

    private int found() throws Exception {
        return web.perform(get("/info/51/" + id)).andReturn().getResponse().getStatus();
    }

    @Test
    void a_first_visit_says_that_nothing_is_there_and_how_to_begin() throws Exception {
        assertThat(html(get("/our-help")))
                .contains("Er staat nog geen hulp van jullie", "/our-help/new", "/our-help/organisation");
        owner.sql("update access.organisation set state = 'unconfirmed' where id = :id")
                .param("id", house.value())
                .update();
        assertThat(html(get("/our-help"))).contains("nog niet bevestigd").doesNotContain("/our-help/new");
        assertThat(open(get("/our-help/new"), keeper).getStatus()).isEqualTo(404);
        assertThat(open(post("/our-help/new").param("name", "x").param("description", "x"), keeper)
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_service_is_added_found_and_confirmed_once_its_people_filled_in_the_rest() throws Exception {
        added();
        added();
        assertThat(found()).isEqualTo(200);
        assertThat(row()).containsEntry("places", "1234 AB Nieuwstad ").containsEntry("assured_date", null);
        assertThat(html(get("/our-help"))).contains("Inloop De Nieuwe", "Nog niet bevestigd");
        assertThat(open(
                                filled().param("hours[MO]", "9-17")
                                        .param("waits", "3")
                                        .param("free", "1")
                                        .param("postcode", "1234 AB")
                                        .param("town", "Nieuwstad")
                                        .param("address", "Dorpsstraat 1")
                                        .param("website", "inloop.example")
                                        .param("email", "inloop@example.nl")
                                        .param("costs", "Gratis")
                                        .param("languages", "nl"),
                                keeper)
                        .getRedirectedUrl())
                .isEqualTo("/our-help");
        assertThat(row())
                .containsEntry("places", "1234 AB Nieuwstad Dorpsstraat 1")
                .containsEntry("url", "https://inloop.example")
                .containsEntry("email", "inloop@example.nl")
                .containsEntry("costs", "Gratis");
        assertThat(row().get("assured_date")).isNotNull();
    }

    @Test
    void a_postcode_of_a_service_without_an_address_is_kept() throws Exception {
        added();
        owner.sql(
                        "delete from directory.address a using directory.service_at_location l where l.location_id = a.location_id and l.service_id = :id")
                .param("id", id)
                .update();
        open(filled().param("postcode", "5678 CD"), keeper);
        assertThat(row()).containsEntry("places", "5678 CD  ");
        owner.sql("delete from directory.service_at_location where service_id = :id")
                .param("id", id)
                .update();
        open(filled().param("postcode", "5678 EF"), keeper);
        assertThat(row()).containsEntry("places", "5678 EF  ");
    }

    @Test
    void a_place_that_others_share_stays_theirs() throws Exception {
        added();
        UUID other = UUID.randomUUID();
        owner.sql("""
                with o as (insert into directory.organization (id, name, description) values (:other, 'Ander huis', '') returning id),
                  s as (insert into directory.service (id, organization_id, name, status) select :other, id, 'Ander', 'inactive' from o returning id)
                select 1 from s
                """).param("other", other).query().listOfRows();
        owner.sql(
                        "insert into directory.service_at_location (id, service_id, location_id) select :other, :other, location_id from directory.service_at_location where service_id = :id")
                .param("other", other)
                .param("id", id)
                .update();
        open(filled().param("postcode", "9999 ZZ").param("town", "Elders"), keeper);
        assertThat(row()).containsEntry("places", "9999 ZZ Elders ");
        assertThat(owner.sql(ALL).param("id", other).query().singleRow()).containsEntry("places", "1234 AB Nieuwstad ");
    }

    @Test
    void a_service_that_closes_is_found_no_more_stands_in_the_export_and_opens_again() throws Exception {
        added();
        String path = "/our-help/" + id;
        assertThat(html(get(path + "/close"))).contains("Deze hulp sluiten");
        MockHttpServletRequestBuilder closing = post(path + "/close")
                .param("version", version())
                .param("status", "defunct")
                .param("since", LocalDate.now().minusDays(2).toString())
                .param("why", "Het geld is op.");
        assertThat(open(closing, keeper).getRedirectedUrl()).isEqualTo("/our-help");
        assertThat(found()).isEqualTo(404);
        assertThat(row()).containsEntry("status", "defunct");
        assertThat(Objects.toString(row().get("closed")))
                .isEqualTo("since=" + LocalDate.now().minusDays(2) + ",why=Het geld is op.");
        assertThat(html(get(path))).contains("voorgoed gesloten", "Het geld is op.");
        assertThat(html(get("/our-help"))).contains("niet te vinden");
        assertThat(open(post(path + "/open"), keeper).getRedirectedUrl()).isEqualTo(path);
        assertThat(found()).isEqualTo(200);
        assertThat(row()).containsEntry("status", "active").containsEntry("closed", null);
    }

    @ParameterizedTest
    @CsvSource({
        "elsewhere,'',Kies hier iets uit de lijst",
        "inactive,2999-01-01,kies vandaag",
        "inactive,morgen,kies vandaag"
    })
    void what_cannot_be_is_said_at_its_field_and_closes_nothing(String status, String since, String said)
            throws Exception {
        added();
        assertThat(html(post("/our-help/" + id + "/close")
                        .param("version", version())
                        .param("status", status)
                        .param("since", since)))
                .contains(said);
        assertThat(row()).containsEntry("status", "active");
    }

    @Test
    void nobody_else_adds_closes_or_opens_what_is_hers() throws Exception {
        added();
        Actor.Person stranger =
                people.person(people.organisation("Stichting " + UUID.randomUUID()), Role.ADMINISTRATOR);
        String path = "/our-help/" + id;
        for (Actor.Person other : List.of(stranger, people.person(house, Role.SIGNALLER))) {
            assertThat(open(get(path + "/close"), other).getStatus()).isEqualTo(404);
            assertThat(open(post(path + "/close").param("status", "defunct").param("version", version()), other)
                            .getStatus())
                    .isEqualTo(404);
            assertThat(open(post(path + "/open"), other).getStatus()).isEqualTo(404);
            assertThat(open(
                                    post("/our-help/new")
                                            .param("id", id.toString())
                                            .param("name", "Gekaapt")
                                            .param("description", "x"),
                                    other)
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(open(get("/our-help/new"), people.person(house, Role.SIGNALLER))
                        .getStatus())
                .isEqualTo(404);
        assertThat(row()).containsEntry("status", "active");
    }

    @Test
    void how_the_organisation_is_reached_is_changed_and_who_comes_second_is_told() throws Exception {
        added();
        String page = html(get("/our-help/organisation"));
        String seen = page.replaceAll("(?s).*name=\"version\" value=\"([^\"]*)\".*", "$1");
        Object before = row().get("last_modified");
        assertThat(open(organisation(seen, "www.stichting.example"), keeper).getRedirectedUrl())
                .isEqualTo("/our-help");
        assertThat(html(get("/our-help"))).contains("https://www.stichting.example", "info@example.nl", "0999-5");
        assertThat(row().get("last_modified")).isNotEqualTo(before);
        assertThat(html(organisation(seen, "www.anders.example"))).contains("Een collega");
        assertThat(html(organisation(seen, "javascript:alert(1)"))).contains("Website: schrijf die als");
        assertThat(html(get("/our-help"))).contains("https://www.stichting.example");
    }

    private static MockHttpServletRequestBuilder organisation(String version, String website) {
        return post("/our-help/organisation")
                .param("version", version)
                .param("website", website)
                .param("email", "info@example.nl")
                .param("phone", "0999-5");
    }

    @ParameterizedTest
    @CsvSource({
        "asks,rubbish,Kies hier iets uit de lijst",
        "needs,on_holidays,Kies hier iets uit de lijst",
        "limits,'''; drop table x',Kies hier iets uit de lijst",
        "languages,xx,Kies hier iets uit de lijst",
        "oldest,131,hooguit 130 jaar",
        "website,ftp://x.nl,Website: schrijf die als",
        "website,https://x y.nl,Website: schrijf die als",
        "email,naam,E-mail: schrijf die als",
        "postcode,1,Postcode: schrijf die als",
        "closed,2026-12-24/2027-01-03/rubbish,schrijf ze als 2026-12-24",
        "closed,'2026-12-24,',schrijf ze als 2026-12-24",
        "'hours[MO]',9-17-20,schrijf ze als 9:00-17:00"
    })
    void a_form_that_was_made_up_stores_nothing_and_is_told_why(String field, String value, String said)
            throws Exception {
        added();
        Object before = row();
        assertThat(html(filled().param(field, value))).contains(said);
        assertThat(row()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "name,201",
        "description,2001",
        "forWhom,1001",
        "costs,1001",
        "town,201",
        "address,201",
        "region,201",
        "website,400",
        "email,300",
        "closed,500"
    })
    void what_is_too_long_stores_nothing_and_is_told_at_its_field(String field, int length) throws Exception {
        added();
        Object before = row();
        MockHttpServletRequestBuilder form = post("/our-help/" + id).param("version", version());
        form.param(field, "a".repeat(length));
        if (!field.equals("name")) {
            form.param("name", "Inloop");
        }
        if (!field.equals("description")) {
            form.param("description", "Koffie.");
        }
        assertThat(html(form)).contains("id=\"form-" + field + "-error\"");
        assertThat(row()).isEqualTo(before);
    }

    @Test
    void what_no_screen_shows_outlives_the_form() throws Exception {
        added();
        owner.sql(
                        "update directory.service set alert = 'Closed on Friday', extra = '{\"colour\": \"blue\"}' where id = :id")
                .param("id", id)
                .update();
        owner.sql("insert into directory.language (id, service_id, code) values (gen_random_uuid(), :id, 'qab')")
                .param("id", id)
                .update();
        open(filled().param("languages", "nl").param("languages", "ar"), keeper);
        assertThat(row())
                .containsEntry("alert", "Closed on Friday")
                .containsEntry("colour", "blue")
                .containsEntry("languages", "ar,nl,qab");
    }

    @Test
    void who_saves_from_an_old_tab_sees_both_texts_and_saves_again() throws Exception {
        added();
        String old = version();
        open(filled().param("town", "Eerste"), keeper);
        MockHttpServletRequestBuilder late = post("/our-help/" + id)
                .param("version", old)
                .param("name", "Inloop")
                .param("description", "Koffie en tijd.")
                .param("town", "Tweede");
        String page = html(late);
        assertThat(page).contains("Iemand heeft dit intussen aangepast", "Eerste", "value=\"Tweede\"");
        assertThat(row()).containsEntry("places", " Eerste ");
        assertThat(page).contains("name=\"version\" value=\"" + version() + "\"");
    }

    @Test
    void a_service_nobody_can_work_out_keeps_no_other_waiting() throws Exception {
        added();
        UUID other = UUID.randomUUID();
        owner.sql(
                        "insert into directory.service (id, organization_id, name) select :other, organization_id, 'Heel' from directory.service where id = :id")
                .param("other", other)
                .param("id", id)
                .update();
        String town = "update directory.address a set city = :city from directory.service_at_location l"
                + " where l.location_id = a.location_id and l.service_id = :id";
        String endless =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(200).collect(Collectors.joining());
        owner.sql(town).param("city", endless).param("id", id).update();
        try {
            findings.round();
            assertThat(web.perform(get("/info/51/" + other))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(200);
        } finally {
            owner.sql(town).param("city", "Nieuwstad").param("id", id).update();
        }
    }
}

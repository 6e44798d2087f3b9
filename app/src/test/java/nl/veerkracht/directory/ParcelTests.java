package nl.veerkracht.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.veerkracht.access.Organisations;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A package through the screen: seen first, then brought in as it was seen or not at all. */
@HouseTest
class ParcelTests {

    @Autowired
    TestPeople people;

    @Autowired
    Organisations organisations;

    @Autowired
    Parcels parcels;

    @Autowired
    MockMvc web;

    private final JdbcClient owner = JdbcClient.create(TestServer.owner());
    private final UUID organisation = UUID.randomUUID();
    private final UUID service = UUID.randomUUID();
    private Actor.Person keeper = new Actor.Person(new AccountId(service), new OrganisationId(organisation), Set.of());

    @BeforeEach
    void an_administrator_of_the_operating_organisation() {
        keeper =
                people.person(people.asHouse(() -> organisations.operating("Zorgregio in beheer")), Role.ADMINISTRATOR);
    }

    @AfterEach
    void remove() {
        owner.sql("delete from directory.service where id = :id")
                .param("id", service)
                .update();
        owner.sql("delete from directory.organization where id = :id")
                .param("id", organisation)
                .update();
    }

    private String json(String name) {
        return """
                {"organization": [{"id": "%s", "name": "Stichting Pakket", "description": "x"}],
                 "service": [{"id": "%s", "organization_id": "%s", "name": "%s", "status": "inactive", "colour": "blue"}]}
                """.formatted(organisation, service, organisation, name);
    }

    private String sent(String file, byte[] content) throws Exception {
        return Objects.requireNonNull(
                answer(multipart("/manage/directory").file(new MockMultipartFile("package", file, null, content)))
                        .getRedirectedUrl());
    }

    private String sent(String file, String content) throws Exception {
        return sent(file, content.getBytes(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return answer(request, keeper);
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request, Actor.Person person)
            throws Exception {
        return web.perform(request.with(people.signedIn(person)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private @Nullable String name() {
        return owner.sql("select name from directory.service where id = :id")
                .param("id", service)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private String html(String path) throws Exception {
        return answer(get(path)).getContentAsString();
    }

    @Test
    void a_package_is_seen_first_and_brought_in_when_somebody_says_so() throws Exception {
        String path = sent("all.json", json("Huis Pakket"));
        assertThat(name()).isNull();
        assertThat(html(path)).contains("Er is nog niets veranderd", "Huis Pakket", "Nieuw", "all.json", "Lees in");
        assertThat(answer(post(path)).getRedirectedUrl()).isEqualTo("/manage/directory");
        assertThat(name()).isEqualTo("Huis Pakket");
        assertThat(answer(get(path)).getStatus()).isEqualTo(404);
        assertThat(html(sent("all.json", json("Huis Pakket"))))
                .contains("staat er al zo")
                .doesNotContain("Lees in");
        assertThat(html(sent("all.json", json("Huis Anders")))).contains("Huis Anders", "Anders");
        assertThat(name()).isEqualTo("Huis Pakket");
    }

    @Test
    void all_of_it_is_taken_along_as_a_file_by_who_is_signed_in() throws Exception {
        answer(post(sent("een.json", json("Inloop in het pakket"))));
        MockHttpServletResponse kept = answer(get("/manage/directory.json"));
        assertThat(kept.getStatus()).isEqualTo(200);
        assertThat(kept.getContentAsString()).contains("Inloop in het pakket");
        assertThat(answer(get("/manage/directory.zip")).getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void every_row_that_is_not_right_is_told_and_nothing_is_brought_in() throws Exception {
        String path = sent("Mijn map\\services.csv", """
                id,name,organization_id,minimum_age,status
                %s,Goed,%s,12,inactive
                12,Geen id,%s,12,inactive
                %s,Oud,%s,twaalf,inactive
                """.formatted(
                        service, organisation, organisation, UUID.randomUUID(), organisation));
        assertThat(html(path))
                .contains(
                        "services.csv, regel 2",
                        "services.csv, regel 3",
                        "services.csv, regel 4",
                        "must be a number",
                        "In minimum_age van service staat iets")
                .doesNotContain("Lees in");
        answer(post(path));
        assertThat(name()).isNull();
        assertThat(html(sent("x.json", "{"))).contains("geen goede JSON");
        assertThat(html(sent("plaatje.png", "x"))).contains("heet niet zoals een tabel van HSDS");
    }

    @Test
    void what_changed_meanwhile_is_looked_at_anew_and_not_written_over() throws Exception {
        String path = sent("all.json", json("Huis Pakket"));
        answer(post(sent("all.json", json("Huis Eerder"))));
        assertThat(answer(post(path)).getRedirectedUrl()).isEqualTo(path);
        assertThat(name()).isEqualTo("Huis Eerder");
        assertThat(html(path)).contains("Anders");
        answer(post(path));
        assertThat(name()).isEqualTo("Huis Pakket");
    }

    @Test
    void a_package_is_thrown_away_and_nobody_else_sees_or_brings_one_in() throws Exception {
        String path = sent("all.json", json("Huis Pakket"));
        Actor.Person other = people.person(Role.ADMINISTRATOR);
        for (String one : new String[] {path, "/manage/directory"}) {
            assertThat(answer(get(one), other).getStatus()).isEqualTo(404);
        }
        assertThat(answer(post(path), other).getStatus()).isEqualTo(404);
        assertThat(answer(
                                multipart("/manage/directory")
                                        .file(new MockMultipartFile("package", "a.json", null, new byte[] {'['})),
                                other)
                        .getStatus())
                .isEqualTo(404);
        assertThat(answer(post(path + "/drop")).getRedirectedUrl()).isEqualTo("/manage/directory");
        assertThat(answer(get(path)).getStatus()).isEqualTo(404);
        assertThat(name()).isNull();
    }

    @Test
    void what_nobody_decided_about_for_a_day_is_gone() throws Exception {
        String path = sent("all.json", json("Huis Pakket"));
        parcels.sweep();
        assertThat(answer(get(path)).getStatus()).isEqualTo(200);
        owner.sql("update directory.parcel set came_at = now() - interval '25 hours' where id = :id")
                .param("id", UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
                .update();
        parcels.sweep();
        assertThat(answer(get(path)).getStatus()).isEqualTo(404);
    }

    @Test
    void a_small_zip_that_unpacks_without_end_is_refused() throws Exception {
        assertThat(html(sent("all.zip", endless()))).contains("meer dan hier in één keer past");
        assertThat(answer(multipart("/manage/directory")).getRedirectedUrl()).isEqualTo("/manage/directory");
    }

    private static byte[] endless() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("organizations.csv"));
            zip.write("id,name\n".getBytes(StandardCharsets.UTF_8));
            byte[] spaces = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
            for (long n = 0; n <= Parcels.MOST_BYTES; n += spaces.length) {
                zip.write(spaces);
            }
        }
        return packed.toByteArray();
    }
}

package nl.veerkracht.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.Statements;
import nl.veerkracht.testing.TestPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** The directory as the API of HSDS 3.0. */
@HouseTest
class HsdsApiTests {

    @Autowired
    TestPeople people;

    @Autowired
    Exchange exchange;

    @Autowired
    Feed feed;

    @Value("${local.server.port}")
    int port;

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/hsds/v3" + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonPackage.MAPPER.readTree(answer.body());
    }

    @Test
    void it_says_what_it_is_to_anybody_and_leaves_no_cookie() throws Exception {
        JsonNode about = json("/");
        assertThat(about.get("version").stringValue()).isEqualTo("3.0");
        String description = about.get("openapi_url").stringValue();
        assertThat(description).startsWith("http://localhost:" + port + "/api/hsds/v3/");
        assertThat(json("/openapi.json").get("paths").size()).isEqualTo(13);
        assertThat(get("/services?per_page=1").headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void a_service_is_told_with_everything_that_is_nested_in_it() throws Exception {
        Example example = Example.brought(people, exchange);
        JsonNode service = json("/services/" + example.id("service"));
        List.of(
                        "/organization/contacts/0/phones/0/number",
                        "/organization/metadata/0/updated_by",
                        "/organization/additional_websites/0/url",
                        "/organization/organization_identifiers/0/identifier",
                        "/program/name",
                        "/phones/0/languages/0/note",
                        "/schedules/0/byday",
                        "/service_areas/0/name",
                        "/languages/0/code",
                        "/funding/0/source",
                        "/cost_options/0/amount",
                        "/required_documents/0/document",
                        "/contacts/0/name",
                        "/capacities/0/unit/name",
                        "/attributes/0/taxonomy_term/taxonomy_detail/name",
                        "/service_at_locations/0/location/addresses/0/address_1",
                        "/service_at_locations/0/location/accessibility/0/details",
                        "/service_at_locations/0/location/languages/0/code",
                        "/service_at_locations/0/contacts/0/name",
                        "/additional_urls/0/label",
                        "/house_rules/rooms/1")
                .forEach(place ->
                        assertThat(service.at(place).isMissingNode()).as(place).isFalse());
        assertThat(service.get("last_modified").stringValue()).isEqualTo("2026-05-03T10:00:00.123000Z");
    }

    @ParameterizedTest
    @CsvSource({
        "organizations, organization, /services/0/name",
        "service_at_locations, at, /service/organization/name",
        "locations, location, /addresses/0/city",
        "taxonomies, taxonomy, /version",
        "taxonomy_terms, term, /taxonomy_detail/name"
    })
    void every_other_record_is_told_too(String list, String id, String place) throws Exception {
        Example example = Example.brought(people, exchange);
        JsonNode one = json("/" + list + "/" + example.id(id));
        assertThat(one.get("id").stringValue()).isEqualTo(example.id(id).toString());
        assertThat(one.at(place).isMissingNode()).as(one.toString()).isFalse();
        JsonNode page = json("/" + list + "?per_page=1");
        assertThat(page.get("size").intValue()).isEqualTo(1);
        assertThat(page.get("total_items").longValue()).isPositive();
    }

    @Test
    void a_list_is_told_in_pages() throws Exception {
        Example example = Example.brought(people, exchange);
        JsonNode page = json("/services?per_page=10&search=" + example.word());
        assertThat(page.at("/contents/0/id").stringValue())
                .isEqualTo(example.id("service").toString());
        assertThat(page.at("/contents/0/organization/name").stringValue()).contains(example.word());
        assertThat(page.at("/contents/0/phones").isMissingNode()).isTrue();
        assertThat(page.get("total_items").intValue()).isEqualTo(1);
        assertThat(page.get("total_pages").intValue()).isEqualTo(1);
        assertThat(page.get("first_page").booleanValue()).isTrue();
        assertThat(page.get("last_page").booleanValue()).isTrue();
        JsonNode beyond = json("/services?page=2&per_page=10&search=" + example.word());
        assertThat(beyond.get("empty").booleanValue()).isTrue();
        assertThat(beyond.get("contents").size()).isZero();
    }

    @Test
    void a_list_is_told_whole_or_with_next_to_nothing() throws Exception {
        Example example = Example.brought(people, exchange);
        String ours = "&search=" + example.word();
        assertThat(json("/services?full=true" + ours)
                        .at("/contents/0/phones/0/languages/0/code")
                        .stringValue())
                .isEqualTo("nl");
        JsonNode least = json("/services?minimal=true" + ours).at("/contents/0");
        assertThat(least.propertyNames()).containsOnly("id", "name", "status", "last_modified", "modified_date");
        assertThat(json("/organizations?full_service=true" + ours)
                        .at("/contents/0/services/0/phones/0/number")
                        .stringValue())
                .isEqualTo("0000-001");
    }

    @ParameterizedTest
    @CsvSource({
        "/services?full=true&, /phones/0/number",
        "/services?minimal=true&, /modified_date",
        "/organizations?page=7&per_page=1&, /name",
        "/service_at_locations?, /location/name"
    })
    void a_list_is_told_a_record_a_line_without_pages(String path, String place) throws Exception {
        Example example = Example.brought(people, exchange);
        HttpResponse<String> answer = get(path + "format=ndjson&search=" + example.word());
        assertThat(answer.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/x-ndjson"));
        assertThat(answer.body()).endsWith("}\n").containsOnlyOnce("\n");
        assertThat(JsonPackage.MAPPER.readTree(answer.body()).at(place).isMissingNode())
                .as(answer.body())
                .isFalse();
        assertThat(get(path + "format=ndjson&search=nothinghere").body()).isEmpty();
        assertThat(json(path + "format=json&search=" + example.word()).has("contents"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "services, organization_id, organization, 1",
        "services, organization_id, service, 0",
        "services, taxonomy_term_id, term, 1",
        "services, taxonomy_id, taxonomy, 1",
        "services, taxonomy_id, term, 0",
        "service_at_locations, organization_id, organization, 1",
        "service_at_locations, taxonomy_term_id, term, 1",
        "taxonomy_terms, taxonomy_id, taxonomy, 1",
        "taxonomy_terms, parent_id, term, 0"
    })
    void a_list_is_narrowed(String list, String by, String what, int found) throws Exception {
        Example example = Example.brought(people, exchange);
        assertThat(json("/" + list + "?" + by + "=" + example.id(what))
                        .get("total_items")
                        .intValue())
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-03T10:00:00Z, 1", "2026-05-03, 1", "2026-05-03T12:00:01+02:00, 0", "2026-05-04T00:00:00, 0"})
    void what_changed_since_a_moment_is_found(String moment, int found) throws Exception {
        Example example = Example.brought(people, exchange);
        String path = "/services?search=" + example.word() + "&modified_after=" + moment.replace("+", "%2B");
        assertThat(json(path).get("total_items").intValue()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "/services/12, 404",
        "/services/00000000-0000-0000-0000-000000000000, 404",
        "/shoes, 404",
        "/shoes/00000000-0000-0000-0000-000000000000, 404",
        "/services?page=0, 400",
        "/services?page=x, 400",
        "/services?per_page=-1, 400",
        "/services?organization_id=x, 400",
        "/services?modified_after=yesterday, 400",
        "/services?format=xml, 400",
        "/services?format=ndjson&page=x, 400",
        "/shoes?format=ndjson, 404",
        "/services?search=%00, 400",
        "/services?search=%22(%26, 200",
        "/services?page=999999999, 200"
    })
    void what_cannot_be_told_is_refused(String path, int status) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void ten_services_take_as_many_questions_to_the_database_as_one() throws Exception {
        Example one = Example.brought(people, exchange);
        for (int n = 0; n < 3; n++) {
            Example.brought(people, exchange);
        }
        int single = questions(Map.of("full", "true", "search", one.word()));
        assertThat(questions(Map.of("full", "true", "search", "waar je even kunt zijn", "per_page", "100")))
                .isEqualTo(single);
        assertThat(single).isLessThan(25);
        assertThat(questions(Map.of("search", "waar je even kunt zijn")))
                .isEqualTo(questions(Map.of("search", one.word())))
                .isLessThan(7);
    }

    private int questions(Map<String, String> asked) throws Exception {
        return Statements.of(() -> people.as(Actor.NOBODY, () -> feed.page(Kind.SERVICE, Asked.of(asked))))
                .size();
    }
}

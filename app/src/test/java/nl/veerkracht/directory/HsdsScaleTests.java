package nl.veerkracht.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.Statements;
import nl.veerkracht.testing.TestPeople;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** The directory of a whole country over the API. It is made in a transaction that is undone, so that no other test meets it. */
@HouseTest
class HsdsScaleTests {

    private static final String SERVICES = """
            with o as (insert into directory.organization (id, name, description)
              select md5('scale:o' || n)::uuid, 'Stichting Schaal ' || n, '' from generate_series(1, 5000) n)
            insert into directory.service (id, organization_id, name, description, status)
            select md5('scale:' || n)::uuid, md5('scale:o' || (1 + n % 5000))::uuid, 'Hulp ' || n, 'Hulp bij wonen en geld.', 'inactive'
            from generate_series(1, 50000) n
            """;

    private static final class Undone extends RuntimeException {}

    @Autowired
    TestPeople people;

    @Autowired
    Feed feed;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_page_out_of_fifty_thousand_services_takes_as_many_questions_as_any_page() {
        assertThatThrownBy(() -> people.run(new Actor.House("test"), () -> {
                    jdbc.sql(SERVICES).update();
                    List<Integer> questions = java.util.stream.Stream.of(
                                    Map.of("per_page", "100"),
                                    Map.of("per_page", "100", "page", "400"),
                                    Map.of("per_page", "2", "search", "geld wonen"))
                            .map(this::questions)
                            .toList();
                    assertThat(questions).containsOnly(3);
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);
    }

    /** Which rows, how many in all, and the rows themselves with the organisations they name. */
    private int questions(Map<String, String> asked) {
        try {
            long begun = System.nanoTime();
            List<String> statements = Statements.of(() -> told(asked));
            LoggerFactory.getLogger(getClass()).info("{}: {} ms", asked, (System.nanoTime() - begun) / 1_000_000);
            return statements.size() - 1;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode told(Map<String, String> asked) {
        ObjectNode page = feed.page(Kind.SERVICE, Asked.of(asked));
        assertThat(page.get("size").toString()).isEqualTo(asked.get("per_page"));
        assertThat(page.get("total_items").longValue()).isGreaterThanOrEqualTo(50_000);
        assertThat(page.at("/contents/0/organization/name").isMissingNode()).isFalse();
        return page;
    }
}

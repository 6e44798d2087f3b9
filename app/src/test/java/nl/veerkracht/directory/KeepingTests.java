package nl.veerkracht.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody else wrote of a service outlives that its places are written anew. */
@HouseTest
class KeepingTests {

    private static final List<String> MORE = List.of(
            "update directory.service set alert = 'Closed on Friday', extra = '{\"colour\": \"blue\"}', minimum_age = 12.5 where id = :id",
            "insert into directory.phone (id, service_id, number, type) values (gen_random_uuid(), :id, '0000-1', 'text'), (gen_random_uuid(), :id, '0000-2', 'fax')",
            "insert into directory.schedule (id, service_id, freq, byday, opens_at, closes_at) values (gen_random_uuid(), :id, 'WEEKLY', 'MO', '09:00', '17:00+01:00')",
            "insert into directory.service_area (id, service_id, name) values (gen_random_uuid(), :id, 'Polderland')",
            "update directory.language set note = 'in the morning' where service_id = :id and code = 'nl'",
            "insert into directory.attribute (id, link_id, link_entity, label) values (gen_random_uuid(), :id, 'service', 'a word of their own')",
            "insert into directory.location (id, location_type, name) values (:id, 'virtual', 'Online') on conflict (id) do update set description = 'Up the stairs'");

    private static final String ALL = """
            select (select count(*) from directory.phone where service_id = :id) as phones,
              (select closes_at from directory.schedule where service_id = :id and freq = 'WEEKLY') as closes,
              (select count(*) from directory.service_area where service_id = :id) as areas,
              (select string_agg(note, ',') from directory.language where service_id = :id) as note,
              (select count(*) from directory.attribute where link_id = :id and label is not null) as labels,
              (select description from directory.location where id = :id) as place,
              s.alert, s.extra ->> 'colour' as colour, s.minimum_age::text as youngest
            from directory.service s where s.id = :id
            """;

    @Autowired
    TestPeople people;

    @Autowired
    Directory directory;

    private final JdbcClient owner = JdbcClient.create(TestServer.owner());

    private static Service service(ServiceId id, Reach reach) {
        Places places = new Places(1, 6, 21, Instant.parse("2026-05-03T10:00:00Z"));
        return new Service(
                id,
                "Stichting Bewaren " + id.value(),
                false,
                "Huis Bewaren",
                "Een huis.",
                reach,
                Set.of("housing"),
                Set.of(),
                null,
                places);
    }

    @Test
    void what_no_screen_shows_outlives_a_writing() {
        ServiceId id = ServiceId.random();
        Reach reach = new Reach(12, 18, "Voorbeeldstad", "Voorbeeldstreek", Set.of("nl"), null, null);
        people.run(new Actor.House("test"), () -> directory.write(service(id, reach)));
        MORE.forEach(sql -> owner.sql(sql).param("id", id.value()).update());
        Service shown =
                people.as(new Actor.House("test"), () -> directory.find(id)).orElseThrow();
        people.run(new Actor.House("test"), () -> directory.write(service(id, shown.reach())));
        assertThat(kept(id.value()))
                .containsEntry("phones", 2L)
                .containsEntry("closes", "17:00+01:00")
                .containsEntry("areas", 1L)
                .containsEntry("note", "in the morning")
                .containsEntry("labels", 1L)
                .containsEntry("place", "Up the stairs")
                .containsEntry("alert", "Closed on Friday")
                .containsEntry("colour", "blue")
                .containsEntry("youngest", "12.5");
    }

    @Test
    void an_organisation_with_the_same_name_in_other_letters_is_the_same_one() {
        ServiceId one = ServiceId.random();
        ServiceId other = ServiceId.random();
        Reach reach = new Reach(null, null, "", "Voorbeeldstreek", Set.of(), null, null);
        people.run(new Actor.House("test"), () -> {
            directory.write(service(one, reach));
            Service same = service(one, reach);
            directory.write(new Service(
                    other,
                    same.organisation().toUpperCase(java.util.Locale.ROOT),
                    false,
                    same.name(),
                    same.description(),
                    reach,
                    Set.of(),
                    Set.of(),
                    null,
                    same.places()));
        });
        assertThat(owner.sql("select distinct organization_id from directory.service where id in (:one, :other)")
                        .param("one", one.value())
                        .param("other", other.value())
                        .query(UUID.class)
                        .list())
                .hasSize(1);
    }

    private Map<String, Object> kept(UUID id) {
        return owner.sql(ALL).param("id", id).query().singleRow();
    }
}

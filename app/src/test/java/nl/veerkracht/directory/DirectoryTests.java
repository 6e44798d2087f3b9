package nl.veerkracht.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.demo.Demo;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class DirectoryTests {

    @Autowired
    TestPeople people;

    @Autowired
    Directory directory;

    @Autowired
    Demo demo;

    private static Service service(Places places) {
        return new Service(
                ServiceId.random(),
                "Stichting Voorbeeld " + ServiceId.random().value(),
                true,
                "Huis Voorbeeld",
                "Een klein huis.",
                new Reach(12, 18, "Voorbeeldstad", "Voorbeeldstreek", Set.of("nl", "ar"), "0000", "Elke dag"),
                Set.of("housing", "care"),
                Set.of("girls_only", "small_scale"),
                new Group(4, 13, 16, Group.Climate.GROWING, Group.Mix.HEAVY, LocalDate.of(2026, 5, 3)),
                places);
    }

    private static Places places(Integer free) {
        Instant said = Instant.now().minus(9, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        return new Places(free, 6, 21, said);
    }

    private Service read(ServiceId id) {
        return people.as(people.person(Role.COORDINATOR), () -> directory.find(id))
                .orElseThrow();
    }

    private void asHouse(Runnable work) {
        people.run(new Actor.House("test"), work);
    }

    @Test
    void a_service_is_read_as_it_was_written() {
        Service written = service(places(2));
        asHouse(() -> directory.write(written));
        assertThat(read(written.id())).isEqualTo(written);
    }

    @Test
    void a_service_that_is_written_anew_keeps_nothing_of_before() {
        Service before = service(places(2));
        Service after = new Service(
                before.id(),
                before.organisation(),
                false,
                "Huis Anders",
                "Nu zonder groep.",
                new Reach(null, null, "", "Voorbeeldstreek", Set.of(), null, null),
                Set.of("practical"),
                Set.of(),
                null,
                places(0));
        asHouse(() -> {
            directory.write(before);
            directory.write(after);
        });
        assertThat(read(before.id())).isEqualTo(after);
    }

    @Test
    void room_is_confirmed_with_its_date_and_may_be_without_end() {
        Service written = service(places(2));
        asHouse(() -> directory.write(written));
        asHouse(() -> directory.confirm(written.id(), new Places(0, 6, 40, Instant.parse("2026-05-03T10:00:00Z"))));
        assertThat(read(written.id()).places()).isEqualTo(new Places(0, 6, 40, Instant.parse("2026-05-03T10:00:00Z")));
        asHouse(() -> directory.confirm(written.id(), new Places(null, null, null, Instant.now())));
        assertThat(read(written.id()).places().hasRoom()).isTrue();
    }

    @Test
    void a_service_that_is_closed_is_not_offered() {
        Service written = service(places(2));
        asHouse(() -> directory.write(written));
        asHouse(() -> directory.open(written.id(), false));
        assertThat(all()).doesNotContain(written.id());
        assertThat(read(written.id()).name()).isEqualTo(written.name());
    }

    private List<ServiceId> all() {
        return people.as(people.person(Role.COORDINATOR), () -> directory.page(null, 100_000)).stream()
                .map(Service::id)
                .toList();
    }

    @Test
    void pages_hold_each_service_once_in_order_of_name() {
        asHouse(() -> {
            directory.write(service(places(1)));
            directory.write(service(places(1)));
        });
        Actor.Person reader = people.person(Role.COORDINATOR);
        List<ServiceId> paged = new java.util.ArrayList<>();
        List<Service> page = people.as(reader, () -> directory.page(null, 1));
        while (!page.isEmpty()) {
            paged.add(page.getFirst().id());
            page = people.as(reader, () -> directory.page(paged.getLast(), 1));
        }
        assertThat(paged).doesNotHaveDuplicates().isEqualTo(all());
    }

    @Test
    void a_term_that_no_taxonomy_has_is_refused() {
        Service wrong = service(places(1));
        Service unknown = new Service(
                wrong.id(),
                wrong.organisation(),
                false,
                wrong.name(),
                wrong.description(),
                wrong.reach(),
                Set.of("luck"),
                Set.of(),
                null,
                wrong.places());
        assertThatThrownBy(() -> asHouse(() -> directory.write(unknown))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void who_does_not_manage_the_directory_writes_nothing_in_it() {
        Actor.Person coordinator = people.person(Role.COORDINATOR);
        assertThatThrownBy(() -> people.run(coordinator, () -> directory.write(service(places(1)))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void the_made_up_city_offers_help_of_every_kind_formal_and_informal() {
        demo.load();
        List<Service> offered = people.as(people.person(Role.COORDINATOR), () -> directory.page(null, 100_000)).stream()
                .filter(one -> one.reach().region().matches("Sluizerveen|Westerkust|Polderland|Hoogland"))
                .toList();
        assertThat(offered).hasSizeGreaterThanOrEqualTo(60);
        assertThat(offered.stream().filter(Service::informal)).hasSizeGreaterThan(10);
        assertThat(offered.stream().flatMap(one -> one.needs().stream()).collect(Collectors.toSet()))
                .contains("care", "protection", "housing", "school_work", "parents", "practical");
    }
}

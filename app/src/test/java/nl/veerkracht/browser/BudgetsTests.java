package nl.veerkracht.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.veerkracht.access.PublicPaths;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.directory.Card;
import nl.veerkracht.directory.Directory;
import nl.veerkracht.directory.Kept;
import nl.veerkracht.directory.Places;
import nl.veerkracht.directory.Reach;
import nl.veerkracht.directory.Service;
import nl.veerkracht.directory.ServiceId;
import nl.veerkracht.directory.Upkeep;
import nl.veerkracht.screening.Planned;
import nl.veerkracht.screening.Screening;
import nl.veerkracht.screening.Screenings;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.web.Texts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What every public page costs who opens it and does for who reads it, in every language, against {@code budgets.txt}. The table is in {@code target/budgets.txt}. */
@HouseTest
@Tag("browser")
@Tag("long")
class BudgetsTests {

    private static final String LONG = "Hoogspanningsmastenverwijderingscommissievoorzitter van de Overkant";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    ObjectProvider<PublicPaths> open;

    @Autowired
    Texts texts;

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    Screenings screenings;

    @Autowired
    Directory directory;

    @Autowired
    Upkeep upkeep;

    @Autowired
    Clock clock;

    private final Budgets budgets = Budgets.read();

    @Test
    void every_public_page_keeps_within_its_budget_and_can_be_used_by_everybody() throws IOException {
        Visit visit = browser.narrow();
        List<PageCost> costs = new ArrayList<>();
        List<String> found = new PublicPages(mappings, open, this::isPage).addresses();
        List<String> examples = examples();
        Stream.concat(found.stream(), examples.stream())
                .flatMap(this::variants)
                .distinct()
                .sorted()
                .forEach(address -> {
                    PageCost cost = PageCost.of(visit, address);
                    if (cost.isPage()) {
                        costs.add(cost);
                    }
                });
        List<PageCost> slow = budgets.slow().stream().map(this::slow).toList();
        tell(costs, slow);
        assertThat(costs).extracting(PageCost::address).containsAll(examples);
        assertThat(costs).filteredOn(cost -> examples.contains(cost.address())).allMatch(cost -> cost.status() == 200);
        assertThat(costs).hasSizeGreaterThan(50);
        assertThat(costs.stream().flatMap(cost -> budgets.faults(cost).stream()))
                .isEmpty();
        assertThat(slow.stream().flatMap(cost -> budgets.faults(cost).stream())).isEmpty();
    }

    /** The best of three: a machine that has something else to do for a moment says nothing of the page. */
    private PageCost slow(String address) {
        PageCost best = PageCost.slow(browser.phone(), address);
        for (int more = 0; more < 2 && !budgets.faults(best).isEmpty(); more++) {
            PageCost again = PageCost.slow(browser.phone(), address);
            best = again.painted() < best.painted() ? again : best;
        }
        return best;
    }

    /** The addresses that no one could guess, with the ids of what is made up here. Its names are long, to see where they go. */
    private List<String> examples() {
        Actor.Person lisa = people.person("Lisa Verzonnen", people.organisation(), Role.SIGNALLER);
        Map<String, UUID> ids = Map.of(
                "{coming}", screening(lisa, clock.instant().plus(Duration.ofDays(9))),
                "{begun}", screening(lisa, clock.instant().minus(Duration.ofHours(1))),
                "{service}", service("Stichting " + LONG));
        return budgets.examples().stream()
                .map(example -> ids.entrySet().stream()
                        .reduce(
                                example,
                                (path, id) ->
                                        path.replace(id.getKey(), id.getValue().toString()),
                                (one, other) -> other))
                .toList();
    }

    private UUID screening(Actor.Person by, Instant at) {
        Screening.Said said = new Screening.Said(LONG, LONG, LONG, LONG);
        return people.as(by, () -> screenings.plan(new Planned(at, 120, 90, said)));
    }

    @Test
    void a_very_long_word_breaks_in_what_who_works_there_sees_too() {
        String name = "Stichting " + LONG + " " + UUID.randomUUID();
        Actor.Person keeper = people.person(people.organisation(name), Role.ADMINISTRATOR, Role.SIGNALLER);
        UUID service = service(name);
        UUID screening = screening(keeper, clock.instant().plus(Duration.ofDays(9)));
        Visit visit = browser.narrow().signedIn(people.cookie(keeper));
        for (String path : List.of("/our-help", "/directory/" + service, "/screenings", "/screenings/" + screening)) {
            assertThat(visit.open(path).status()).as(path).isEqualTo(200);
            assertThat(visit.page().textContent("main")).as(path).contains(LONG);
            assertThat(visit.page()
                            .evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as(path)
                    .isEqualTo(0);
        }
    }

    private UUID service(String organisation) {
        Reach reach = new Reach(12, 18, LONG, LONG, Set.of("nl"), "0999-1", null);
        Places places = new Places(null, null, 40, clock.instant());
        Service service = new Service(
                ServiceId.random(), organisation, false, LONG, LONG, reach, Set.of(), Set.of(), null, places);
        Kept kept = new Kept(
                LONG,
                LONG,
                "",
                12,
                18,
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                true,
                "",
                "0999-1",
                "",
                Set.of("nl"),
                null,
                null,
                null,
                Card.asItStands());
        people.asHouse(() -> {
            directory.write(service);
            return upkeep.keep(service.id(), kept, null);
        });
        return service.id().value();
    }

    /** Whether it is a page on its own: neither a file nor an address that leads to another. What is not there is a page too, for who comes by an old link. */
    private boolean isPage(String path) {
        try {
            MockHttpServletResponse answer = web.perform(get(path)).andReturn().getResponse();
            String type = Objects.requireNonNullElse(answer.getContentType(), "");
            boolean numbered = path.matches("/info/\\d+");
            return type.startsWith("text/html")
                    && (answer.getStatus() == 200 || answer.getStatus() == 404 && !numbered);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** In every language, and easy to read where a page is. */
    private Stream<String> variants(String address) {
        String more = address.contains("?") ? "&" : "?";
        return texts.languages().stream()
                .map(language -> language.equals(Texts.DUTCH) ? "" : more + "lang=" + language.getLanguage())
                .flatMap(language -> Stream.of(
                        address + language, address + language + (language.isEmpty() ? more : "&") + "easy=true"))
                .filter(one -> !one.startsWith("/info/62/") || one.equals(address))
                .filter(one -> !one.contains("easy=") || one.matches("/info(/[1-3]\\d?)?\\?.*"));
    }

    private static void tell(List<PageCost> costs, List<PageCost> slow) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(PageCost.HEADING);
        costs.forEach(cost -> lines.add(cost.line()));
        slow.forEach(cost -> lines.add(String.format(
                Locale.ROOT,
                "%-34s first words after %.0f ms at 400 ms and 400 kbit/s",
                cost.address(),
                cost.painted())));
        String table = String.join("\n", lines) + "\n";
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "budgets.txt"), table);
        System.out.println(table);
    }

    @Test
    void a_page_that_costs_too_much_or_cannot_be_used_is_found() {
        Visit visit = browser.narrow();
        visit.page()
                .route(
                        "**/info/1",
                        route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                                .setContentType("text/html")
                                .setBody(
                                        "<html><title></title><h2 style='font-size:12px;color:#aaa'>x</h2><h4>y</h4><a href='/'></a><button style='height:9px;width:1400px'>z</button>"
                                                + "<main lang=nl><p>"
                                                + "Ingevolge de vigerende privacywetgeving archiveren wij. "
                                                        .repeat(4000))));
        PageCost cost = PageCost.of(visit, "/info/1");
        assertThat(budgets.faults(cost))
                .anyMatch(fault -> fault.contains("no title"))
                .anyMatch(fault -> fault.contains("no language"))
                .anyMatch(fault -> fault.contains("no viewport"))
                .anyMatch(fault -> fault.contains("heading"))
                .anyMatch(fault -> fault.contains("link without a name"))
                .anyMatch(fault -> fault.contains("too small to touch"))
                .anyMatch(fault -> fault.contains("sticks out"))
                .anyMatch(fault -> fault.contains("letters too small"))
                .anyMatch(fault -> fault.contains("too little contrast"))
                .anyMatch(fault -> fault.contains("document"))
                .anyMatch(fault -> fault.contains("reading ease"));
    }
}

package nl.veerkracht.screening;

import nl.veerkracht.access.PublicForms;
import nl.veerkracht.access.PublicPaths;
import nl.veerkracht.actor.Role;
import nl.veerkracht.web.Icon;
import nl.veerkracht.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the school toolkit and the pages of screenings are: numbers, as the addresses of all public pages. */
@Configuration(proxyBeanMethods = false)
class ScreeningConfiguration {

    static final String ONE = "/info/74/{id}";
    static final String CALENDAR = "/info/74/{id}/1";
    static final String ASKED = "/info/75/{id}";

    private static final int ORDER = 85;

    @Bean
    PublicPaths screeningPaths() {
        return PublicPaths.of("/info/70", "/info/71/**", "/info/72/**", "/info/73", "/info/74/**", "/info/75/*");
    }

    @Bean
    PublicForms screeningForms() {
        return PublicForms.of("/info/75/*");
    }

    @Bean
    NavigationEntry screeningsEntry() {
        return NavigationEntry.work(
                ORDER,
                "screening.nav",
                "/screenings",
                Icon.CALENDAR,
                Role.SIGNALLER,
                Role.SPECIALIST,
                Role.COORDINATOR,
                Role.MANDATE_HOLDER);
    }
}

package nl.veerkracht.sharing;

import nl.veerkracht.actor.Role;
import nl.veerkracht.web.Icon;
import nl.veerkracht.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the room's screens stand. */
@Configuration(proxyBeanMethods = false)
class SharingConfiguration {

    @Bean
    NavigationEntry sharesEntry() {
        return NavigationEntry.work(
                50,
                "sharing.nav",
                "/shares",
                Icon.SHARE,
                Role.SIGNALLER,
                Role.WEIGHER,
                Role.SPECIALIST,
                Role.COORDINATOR);
    }
}

package nl.veerkracht.thread;

import nl.veerkracht.actor.Role;
import nl.veerkracht.linkage.Encoder;
import nl.veerkracht.web.Icon;
import nl.veerkracht.web.NavigationEntry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the room is made of, and where its screens stand. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LinkingTerms.class)
class ThreadConfiguration {

    @Bean
    Encoder encoder(Editions editions) {
        return editions.current();
    }

    @Bean
    NavigationEntry linkProposalsEntry() {
        return NavigationEntry.work(30, "thread.nav.proposals", "/link-proposals", Icon.LINK, Role.LINK_CONFIRMER);
    }

    @Bean
    NavigationEntry threadsEntry() {
        return NavigationEntry.work(35, "thread.nav.threads", "/threads", Icon.THREAD, Role.WEIGHER);
    }

    @Bean
    NavigationEntry introductionsEntry() {
        return NavigationEntry.work(25, "thread.nav.introductions", "/introductions", Icon.PHONE, Role.SIGNALLER);
    }
}

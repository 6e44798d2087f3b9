package nl.veerkracht.consultation;

import nl.veerkracht.actor.Role;
import nl.veerkracht.web.Icon;
import nl.veerkracht.web.NavigationEntry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the room's screens stand. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsultationTerms.class)
class ConsultationConfiguration {

    @Bean
    NavigationEntry consultationsEntry() {
        return NavigationEntry.work(
                45,
                "consultation.nav",
                "/consultations",
                Icon.CONSULT,
                Role.SPECIALIST,
                Role.WEIGHER,
                Role.COORDINATOR,
                Role.SIGNALLER);
    }
}

package nl.veerkracht.oversight;

import nl.veerkracht.actor.Role;
import nl.veerkracht.web.Icon;
import nl.veerkracht.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OversightNavigation {

    @Bean
    NavigationEntry logEntry() {
        return NavigationEntry.work(80, "oversight.log.title", "/log", Icon.LOOK, Role.PRIVACY_OFFICER);
    }
}

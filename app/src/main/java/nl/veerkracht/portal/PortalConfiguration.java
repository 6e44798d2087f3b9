package nl.veerkracht.portal;

import nl.veerkracht.access.FrontPage;
import nl.veerkracht.access.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the public pages are. */
@Configuration(proxyBeanMethods = false)
class PortalConfiguration {

    static final String UNDER = "/info";

    @Bean
    PublicPaths openDoor() {
        return PublicPaths.of(UNDER, UNDER + "/*");
    }

    @Bean
    FrontPage front() {
        return new FrontPage(UNDER);
    }
}

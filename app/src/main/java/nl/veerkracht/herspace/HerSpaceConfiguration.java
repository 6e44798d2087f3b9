package nl.veerkracht.herspace;

import nl.veerkracht.access.PublicPaths;
import nl.veerkracht.access.YoungPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where her space is. The addresses say nothing to who reads them over her shoulder. */
@Configuration(proxyBeanMethods = false)
class HerSpaceConfiguration {

    static final String DOOR = "/start";

    @Bean
    PublicPaths herDoor() {
        return PublicPaths.of(DOOR);
    }

    @Bean
    YoungPaths herPaths() {
        return new YoungPaths("/pages", DOOR);
    }
}

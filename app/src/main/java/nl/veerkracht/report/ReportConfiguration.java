package nl.veerkracht.report;

import nl.veerkracht.access.PublicForms;
import nl.veerkracht.access.PublicPaths;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the open form is. Its addresses are numbers, as those of all public pages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportTerms.class)
class ReportConfiguration {

    static final String FORM = "/info/80";
    static final String DOOR = "/info/81";

    @Bean
    PublicPaths reportPaths() {
        return PublicPaths.of(FORM, DOOR);
    }

    @Bean
    PublicForms reportForms() {
        return PublicForms.of(FORM, DOOR);
    }
}

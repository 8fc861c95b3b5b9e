package org.changkai.search.query.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.changkai.search.query.Engine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ElasticEngineConfiguration {

    @Bean
    Engine engine(ElasticsearchClient questionClient) {
        return new ElasticEngine(questionClient);
    }
}

package org.changkai.search.dictionary.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.changkai.search.dictionary.EngineDictionary;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ElasticDictionaryConfiguration {

    @Bean
    EngineDictionary engineDictionary(@Qualifier("indexClient") ElasticsearchClient client) {
        return new ElasticDictionary(client);
    }
}

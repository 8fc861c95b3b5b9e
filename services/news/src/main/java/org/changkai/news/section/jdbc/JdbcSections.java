package org.changkai.news.section.jdbc;

import org.changkai.news.section.Section;
import org.changkai.news.section.Sections;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcSections extends JdbcHeadings<Section> implements Sections {

    JdbcSections(JdbcClient jdbc) {
        super(jdbc, "section", "name", Section::new);
    }
}

package org.changkai.news;

import org.changkai.platform.kit.HouseRules;

class StructureTest extends HouseRules {

    StructureTest() {
        super("news");
    }
}

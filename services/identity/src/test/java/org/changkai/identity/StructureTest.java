package org.changkai.identity;

import org.changkai.platform.kit.HouseRules;

class StructureTest extends HouseRules {

    StructureTest() {
        super("identity");
    }
}

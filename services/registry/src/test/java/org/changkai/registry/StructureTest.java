package org.changkai.registry;

import org.changkai.platform.kit.HouseRules;

class StructureTest extends HouseRules {

    StructureTest() {
        super("registry");
    }
}

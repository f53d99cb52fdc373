package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Module names lead to files as Node, TypeScript and Python find them. */
class ScriptModulesTest {

    private static List<String> targets(CodeModel model, String path) {
        return model.targetsOf(RepoPath.of(path)).stream().map(RepoPath::value).toList();
    }

    @Test
    void packages_say_what_their_names_lead_to() {
        CodeModel model = InMemoryFiles.of(
                        "packages/core/package.json",
                        "{\"name\": \"@shop/core\", \"exports\": {\".\": {\"types\": \"./dist/index.d.ts\", \"import\": \"./dist/index.js\"},"
                                + " \"./features/*\": \"./src/features/*.js\", \"./deep/*.js\": {\"import\": [\"./src/deep/*.ts\"]}},"
                                + " \"imports\": {\"#lib/*\": \"./src/lib/*.js\", \"#self\": \"./src/index.ts\"}}",
                        "packages/core/src/index.ts",
                        "export {};\n",
                        "packages/core/src/features/pay.ts",
                        "import '#lib/money';\nimport '#self';\nimport '@shop/core/deep/well.js';\n",
                        "packages/core/src/lib/money.ts",
                        "export {};\n",
                        "packages/core/src/deep/well.ts",
                        "export {};\n",
                        "packages/app/package.json",
                        "{\"name\": \"app\"}",
                        "packages/app/main.ts",
                        "import '@shop/core';\nimport '@shop/core/features/pay';\n")
                .model();

        assertThat(targets(model, "packages/app/main.ts"))
                .containsExactly("packages/core/src/features/pay.ts", "packages/core/src/index.ts");
        assertThat(targets(model, "packages/core/src/features/pay.ts"))
                .containsExactly(
                        "packages/core/src/deep/well.ts",
                        "packages/core/src/index.ts",
                        "packages/core/src/lib/money.ts");
    }

    @Test
    void configurations_extend_packages_and_lay_folders_over_each_other() {
        CodeModel model = InMemoryFiles.of(
                        "config/package.json",
                        "{\"name\": \"@shop/config\"}",
                        "config/base.json",
                        "{\"compilerOptions\": {\"rootDirs\": [\"../app/src\", \"../app/generated\"]}}",
                        "app/tsconfig.json",
                        "{\"extends\": \"@shop/config/base.json\", \"files\": []}",
                        "app/src/main.ts",
                        "import './schema';\n",
                        "app/generated/schema.ts",
                        "export {};\n",
                        "web/tsconfig.json",
                        "{\"files\": [], \"references\": [{\"path\": \"./tsconfig.app.json\"}]}",
                        "web/tsconfig.app.json",
                        "{\"compilerOptions\": {\"paths\": {\"@/*\": [\"./src/*\"]}}}",
                        "web/src/main.ts",
                        "import '@/view';\n",
                        "web/src/view.ts",
                        "export {};\n")
                .model();

        assertThat(targets(model, "app/src/main.ts")).containsExactly("app/generated/schema.ts");
        assertThat(targets(model, "web/src/main.ts")).containsExactly("web/src/view.ts");
    }

    @Test
    void python_projects_name_their_roots() {
        CodeModel model = InMemoryFiles.of(
                        "backend/pyproject.toml",
                        "[tool.setuptools.packages.find]\nwhere = [\"lib\"]\n",
                        "backend/lib/space/shop/till.py",
                        "def pay():\n    pass\n",
                        "backend/tests/test_till.py",
                        "import space.shop.till\n\n\ndef test_pay():\n    space.shop.till.pay()\n",
                        "tool/setup.cfg",
                        "[options]\npackage_dir =\n    = source\n",
                        "tool/source/one.py",
                        "import two\n",
                        "tool/source/two.py",
                        "",
                        "tool/run/main.py",
                        "from one import two\n")
                .model();

        assertThat(targets(model, "backend/tests/test_till.py")).containsExactly("backend/lib/space/shop/till.py");
        assertThat(targets(model, "tool/run/main.py")).contains("tool/source/one.py");
        assertThat(model.calls()).extracting(call -> call.to().qualifiedName()).containsExactly("pay");
    }

    @Test
    void python_packages_hand_names_on() {
        CodeModel model = InMemoryFiles.of(
                        "src/shop/__init__.py",
                        "from shop.api import *\n__all__ = ['pay']\n",
                        "src/shop/api.py",
                        "try:\n    from ._fast import pay\nexcept ImportError:\n    from ._slow import pay\n",
                        "src/shop/_fast.py",
                        "def pay():\n    pass\n",
                        "src/shop/_slow.py",
                        "def pay():\n    pass\n",
                        "src/shop/app.py",
                        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from . import api\n\n\ndef run():\n    from shop import pay\n    pay()\n")
                .model();

        assertThat(targets(model, "src/shop/app.py"))
                .containsExactly("src/shop/__init__.py", "src/shop/_fast.py", "src/shop/api.py");
        assertThat(model.calls()).extracting(call -> call.to().path().value()).containsExactly("src/shop/_fast.py");
    }

    @Test
    void what_is_exported_under_one_name_is_not_exported_by_its_own() {
        CodeModel model = InMemoryFiles.of(
                        "texts.ts",
                        "export function string(): void {}\n",
                        "schemas.ts",
                        "export function string(): void {}\n",
                        "numbers.ts",
                        "export function one(): void {}\nexport function two(): void {}\n",
                        "index.ts",
                        "export * as texts from './texts';\nexport * from './schemas';\nexport { one } from './numbers';\n",
                        "main.ts",
                        "import * as z from './index';\nexport function main(): void { z.string(); z.one(); z.two(); }\n")
                .model();

        assertThat(model.calls())
                .extracting(call -> call.to().path() + "#" + call.to().qualifiedName())
                .containsExactlyInAnyOrder("schemas.ts#string", "numbers.ts#one");
        assertThat(targets(model, "index.ts")).containsExactly("numbers.ts", "schemas.ts", "texts.ts");
    }

    @Test
    void overloads_of_methods_and_declared_variables_are_symbols() {
        CodeModel model = InMemoryFiles.of("a.ts", """
                        declare const VERSION: string;
                        declare let changing: number;
                        export class Box {
                          static of(value: string): Box;
                          static of(value: number): Box;
                          static of(value: unknown): Box { return new Box(); }
                        }
                        """).model();

        assertThat(model.files().get(0).symbols())
                .extracting("qualifiedName")
                .containsExactly("VERSION", "changing", "Box", "Box.of", "Box.of", "Box.of");
    }

    @Test
    void stubs_mean_other_stubs() {
        CodeModel model = InMemoryFiles.of(
                        "box/__init__.py", "from . import lid\n",
                        "box/__init__.pyi", "from . import lid as lid\nfrom .side import Side\n",
                        "box/lid.py", "",
                        "box/lid.pyi", "",
                        "box/side.py", "class Side: ...\n",
                        "main.py", "import box\n",
                        "main.pyi", "import box\n")
                .model();

        assertThat(targets(model, "box/__init__.py")).containsExactly("box/lid.py");
        assertThat(targets(model, "box/__init__.pyi")).containsExactly("box/lid.pyi", "box/side.py");
        assertThat(targets(model, "main.py")).containsExactly("box/__init__.py");
        assertThat(targets(model, "main.pyi")).containsExactly("box/__init__.pyi");
    }
}

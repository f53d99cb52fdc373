package dev.weavewiki.testing;

import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.generators.GenerationOptions;
import dev.weavewiki.generators.Generator;
import dev.weavewiki.generators.Generators;
import java.util.List;

class StandardGeneratorsTest extends GeneratorContract {

    @Override
    protected List<Generator> generators() {
        return Generators.standard(GenerationOptions.STANDARD);
    }

    @Override
    protected Knowledge knowledge() {
        return SampleRepository.KNOWN;
    }
}

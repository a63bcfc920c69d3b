"""The trained encoder as the file that is shipped: an ONNX network with whole numbers of eight bits."""

from __future__ import annotations

import tempfile
from pathlib import Path

import onnx
import torch
from network import Encoder
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process


def export(encoder: Encoder, path: Path, *, reduce_range: bool = True) -> None:
    """Write the network: the pieces of one sentence in, its log odds out.

    One and not many: the whole numbers are scaled by all that is asked at once, so a sentence among others would score
    otherwise than alone. reduce_range: seven bits of the eight, so that processors without VNNI do not overflow.
    """
    with tempfile.TemporaryDirectory() as folder:
        exact, folded = Path(folder) / "exact.onnx", Path(folder) / "folded.onnx"
        torch.onnx.export(
            encoder.eval(),
            (torch.tensor([[1, 2, 3, 4]]),),
            str(exact),
            input_names=["pieces"],
            output_names=["odds"],
            dynamic_axes={"pieces": {1: "length"}},
            opset_version=17,
            dynamo=False,
        )
        quant_pre_process(str(exact), str(folded), skip_symbolic_shape=True)
        quantize_dynamic(
            str(folded), str(path), per_channel=True, reduce_range=reduce_range, weight_type=QuantType.QInt8
        )
    network = onnx.load(str(path))
    network.producer_name, network.producer_version, network.doc_string = "", "", ""
    onnx.save(network, str(path))

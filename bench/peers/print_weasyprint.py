# Prints a folder of HTML documents with WeasyPrint in processes that stay, all once to warm up and then in rounds.
# python3 print_weasyprint.py <folder> <rounds> <at once>; the last line is {"version", "ms": [of each round], "bytes"}.
import json
import sys
import time
from multiprocessing import Pool
from pathlib import Path


def print_one(name):
    from weasyprint import HTML

    return len(HTML(filename=name).write_pdf())


def print_all(pool, names):
    since = time.perf_counter()
    sizes = pool.map(print_one, names, chunksize=1)
    return (time.perf_counter() - since) * 1000, sum(sizes)


if __name__ == "__main__":
    import weasyprint

    folder, rounds, at_once = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    names = sorted(str(path) for path in Path(folder).glob("*.html"))
    with Pool(at_once) as pool:
        print_all(pool, names)
        measured = [print_all(pool, names) for _ in range(rounds)]
    print(json.dumps({"version": weasyprint.__version__, "ms": [ms for ms, _ in measured], "bytes": measured[0][1]}))

from benchmarks.statistics.score import main

main()

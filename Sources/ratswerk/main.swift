await Ratswerk.start()

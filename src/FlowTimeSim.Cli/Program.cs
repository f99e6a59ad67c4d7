System.Console.WriteLine("flowtime-sim");
